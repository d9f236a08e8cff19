import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { isProblem } from '../../lib/api/problem'

/** What is wrong with the whole form; faults of single fields stand at the fields. */
export function FormFault({ error }: { error: Error | null }) {
  if (error === null) return null
  const fields = isProblem(error) ? error.byField() : {}
  const atFieldsOnly = Object.keys(fields).length > 0 && fields[''] === undefined
  if (atFieldsOnly) return null
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
      {fields[''] ?? error.message}
    </Alert>
  )
}
