import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { FieldDescription, FieldValue, ObjectDescription } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { FieldInput } from '../fields/FieldInput'
import { isEmpty } from '../fields/values'
import classes from './BulkEditDialog.module.css'

interface Props {
  object: ObjectDescription
  /** null: still being counted. */
  count: number | null
  /** Given: only this field, as for "Assign". */
  only?: FieldDescription | undefined
  onChange: (field: FieldDescription, value: FieldValue) => void
  onClose: () => void
}

/** One field, one value, many records; says how many before it does anything. */
export function BulkEditDialog({ object, count, only, onChange, onClose }: Props) {
  const { t } = useLingui()
  const fields = object.fields.filter(({ readOnly, key }) => !readOnly && key !== 'externalId')
  const [field, setField] = useState<FieldDescription | undefined>(only)
  const [value, setValue] = useState<FieldValue>(null)
  const empty = isEmpty(value) && field?.type !== 'yesNo'
  return (
    <Dialog onClose={onClose} size={420} title={only === undefined ? t`Edit many` : t`Assign to`}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (field !== undefined) onChange(field, value)
        }}
      >
        {only === undefined && (
          <Select
            label={t`Field`}
            data-autofocus
            searchable
            data={fields.map(({ key, label }) => ({ value: key, label }))}
            value={field?.key ?? null}
            onChange={(key) => {
              setField(fields.find((one) => one.key === key))
              setValue(null)
            }}
          />
        )}
        {field !== undefined && (
          <div className={classes['value']}>
            <label htmlFor="bulk-value">{only === undefined ? t`New value` : field.label}</label>
            <FieldInput key={field.key} id="bulk-value" field={field} value={value} onChange={setValue} />
          </div>
        )}
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            variant="filled"
            disabled={count === null || field === undefined || (empty && field.required)}
          >
            {count === null ? (
              <Trans>Counting…</Trans>
            ) : empty ? (
              <Trans>
                Empty it in <Plural value={count} one="# record" other="# records" />
              </Trans>
            ) : (
              <Trans>
                Change <Plural value={count} one="# record" other="# records" />
              </Trans>
            )}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
