import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordKeys, records } from '../../lib/api/records'
import { isAdministrator, useSession } from '../../lib/api/session'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { SegmentControl } from '../../ui/SegmentControl'
import { Reasons } from './Reasons'

interface Props {
  object: ObjectDescription
  record: RecordRow
  onClose: () => void
}

type Asked = 'see' | 'edit' | 'delete'

const users = { name: 'user', plural: 'users' } as const

/** Who may do what with this record and by which rule; administrators ask for others as well. */
export function WhyDialog({ object, record, onClose }: Props) {
  const { t } = useLingui()
  const session = useSession()
  const [action, setAction] = useState<Asked>('see')
  const [other, setOther] = useState<string | null>(null)
  const asks = isAdministrator(session)
  const { data = [] } = useQuery({
    queryKey: [...recordKeys.lists(users), 'names'],
    queryFn: async ({ signal }) =>
      (await records.list(users, { limit: 1000, fields: 'name', sort: 'name' }, signal)).items,
    enabled: asks,
  })
  const words: Record<Asked, string> = { see: t`See`, edit: t`Edit`, delete: t`Delete` }
  return (
    <Dialog onClose={onClose} title={<Trans>Why?</Trans>} size={480}>
      <Stack gap="md">
        <SegmentControl<Asked>
          label={t`What is asked`}
          value={action}
          onChange={setAction}
          segments={(['see', 'edit', 'delete'] as const).map((value) => ({ value, label: words[value] }))}
        />
        {asks && (
          <Select
            label={t`Who`}
            placeholder={t`I`}
            value={other}
            onChange={setOther}
            clearable
            searchable
            data={data
              .filter(({ id }) => id !== session.user.id)
              .map((row) => ({ value: row.id, label: typeof row['name'] === 'string' ? row['name'] : '…' }))}
          />
        )}
        <Reasons object={object} id={record.id} action={action} of={other === null ? {} : { as: other }} />
      </Stack>
    </Dialog>
  )
}
