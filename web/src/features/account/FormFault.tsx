import { IconAlertCircle } from '@tabler/icons-react'
import { isProblem } from '../../lib/api/problem'
import classes from './EntryPage.module.css'

/** What is wrong with the whole form; faults of single fields stand at the fields. */
export function FormFault({ error, fields }: { error: Error | null; fields: readonly string[] }) {
  if (error === null) return null
  const faults = isProblem(error) ? error.byField() : {}
  const elsewhere = Object.keys(faults).find((field) => !fields.includes(field))
  if (elsewhere === undefined && Object.keys(faults).length > 0) return null
  return (
    <div className={classes['fault']} role="alert">
      <IconAlertCircle size={18} stroke={1.75} aria-hidden />
      {elsewhere === undefined ? error.message : faults[elsewhere]}
    </div>
  )
}
