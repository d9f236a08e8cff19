import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useObject } from '../../lib/api/objects'
import type { RecordRow } from '../../lib/api/types'
import { isReference, plainText } from '../../records/fields/values'

const CreateDialog = lazy(async () => ({
  default: (await import('../../records/form/CreateDialog')).CreateDialog,
}))

/** "+ Deal" on a card: with this person and their company, or with this company. */
export function NewDeal({ record, of }: { record: RecordRow; of: 'person' | 'company' }) {
  const deal = useObject('deal')
  const [open, setOpen] = useState(false)
  if (deal === null || deal.permissions.create === 'none') return null
  const self = { id: record.id, name: plainText(record['name']) }
  const { company } = record
  const initial = of === 'person' && isReference(company) ? { person: self, company } : { [of]: self }
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
        {deal.label}
      </Button>
      {open && (
        <Suspense>
          <CreateDialog object={deal} initial={initial} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
