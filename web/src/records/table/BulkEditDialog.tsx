import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type BulkChange, type BulkTarget, bulkPreviewQuery } from '../../lib/api/bulk'
import type { FieldValue, ObjectDescription } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { FieldInput } from '../fields/FieldInput'
import { isReference, textsOf, toInput } from '../fields/values'
import { BulkPreviewPart } from './BulkPreviewPart'
import { BulkValues } from './BulkValues'
import { type BulkValue, fullOf } from './bulkValue'
import classes from './BulkEditDialog.module.css'

export type BulkAim = 'edit' | 'assign' | 'tag'

interface Props {
  object: ObjectDescription
  target: BulkTarget
  aim: BulkAim
  busy: boolean
  onChange: (change: BulkChange) => void
  onClose: () => void
}

/** What is to be changed, tried out on the server while it is entered: nothing happens before its button. */
export function BulkEditDialog({ object, target, aim, busy, onChange, onClose }: Props) {
  const { t } = useLingui()
  const [values, setValues] = useState<readonly BulkValue[]>([{ key: 0, field: undefined, value: null }])
  // Undefined until somebody is chosen: nobody loses an owner by opening a dialog.
  const [owner, setOwner] = useState<FieldValue | undefined>(undefined)
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const asked = {
    edit: () => {
      const full = fullOf(values)
      return full.length === 0
        ? null
        : { set: Object.fromEntries(full.map(({ field, value }) => [field.key, toInput(field, value)])) }
    },
    assign: () => (owner === undefined ? null : { assign: isReference(owner) ? owner.id : null }),
    tag: () =>
      add.length + remove.length === 0
        ? null
        : {
            ...(add.length === 0 ? {} : { addTags: add }),
            ...(remove.length === 0 ? {} : { removeTags: remove }),
          },
  }
  const change: BulkChange | null = asked[aim]()
  const [settled] = useDebouncedValue(change, 300)
  const preview = useQuery(bulkPreviewQuery(object, target, settled))
  const current = JSON.stringify(settled) === JSON.stringify(change) && !preview.isFetching
  const known = current && preview.isSuccess && change !== null ? preview.data : null
  const titles = { edit: t`Edit many`, assign: t`Assign to`, tag: t`Tag many` }
  const ownerField = object.fields.find(({ key }) => key === 'owner')
  const tagsField = object.fields.find(({ type }) => type === 'tags')
  return (
    <Dialog onClose={onClose} size={480} title={titles[aim]}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (change !== null) onChange(change)
        }}
      >
        {aim === 'edit' && <BulkValues object={object} values={values} onChange={setValues} />}
        {aim === 'assign' && ownerField !== undefined && (
          <div className={classes['value']}>
            <label htmlFor="bulk-owner">{ownerField.label}</label>
            <FieldInput id="bulk-owner" field={ownerField} value={owner ?? null} onChange={setOwner} />
          </div>
        )}
        {aim === 'tag' && tagsField !== undefined && (
          <>
            <div className={classes['value']}>
              <label htmlFor="bulk-add">{t`Add`}</label>
              <FieldInput
                id="bulk-add"
                field={tagsField}
                value={add}
                onChange={(now) => setAdd(textsOf(now))}
              />
            </div>
            <div className={classes['value']}>
              <label htmlFor="bulk-remove">{t`Take away`}</label>
              <FieldInput
                id="bulk-remove"
                field={tagsField}
                value={remove}
                onChange={(now) => setRemove(textsOf(now))}
              />
            </div>
          </>
        )}
        {change !== null && (
          <BulkPreviewPart
            object={object}
            preview={preview.data}
            error={preview.error}
            current={current}
            onRetry={() => void preview.refetch()}
          />
        )}
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            variant="filled"
            loading={busy}
            disabled={change === null || (current && preview.isError) || known?.allowed === 0}
          >
            {known === null ? (
              <Trans>Change</Trans>
            ) : (
              <Trans>
                Change <Plural value={known.allowed} one="# record" other="# records" />
              </Trans>
            )}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
