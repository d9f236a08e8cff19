import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSaveRecord } from '../../lib/api/saving'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { type FormValues, RecordForm } from '../form/RecordForm'
import { Dialog } from '../../ui/Dialog'
import { usePhone } from '../../ui/screens'

interface Props {
  object: ObjectDescription
  row: RecordRow
  /** Keys of the fields that can be changed here. */
  fields: readonly string[]
  title: string
  onClose: () => void
}

/** A few fields of one record, saved together. */
export function EditForm({ object, row, fields, title, onClose }: Props) {
  const { t } = useLingui()
  const phone = usePhone()
  const save = useSaveRecord(object)
  const shown = { ...object, fields: object.fields.filter(({ key }) => fields.includes(key)) }
  const [values, setValues] = useState<FormValues>(() =>
    Object.fromEntries(fields.map((key) => [key, row[key] ?? null])),
  )
  return (
    <Dialog onClose={onClose} title={title} size={480} fullScreen={phone} centered={false} yOffset="8dvh">
      <RecordForm
        object={shown}
        values={values}
        onChange={setValues}
        first={fields}
        submitLabel={t`Save`}
        onCancel={onClose}
        onSubmit={async (input) => {
          const emptied = Object.fromEntries(
            fields.filter((key) => values[key] == null && row[key] != null).map((key) => [key, null]),
          )
          await save.mutateAsync({
            id: row.id,
            input: { ...input, ...emptied },
            version: row.version,
            shown: {},
          })
          onClose()
        }}
      />
    </Dialog>
  )
}
