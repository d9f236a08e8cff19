import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCreateRecord } from '../../lib/api/saving'
import type { ObjectDescription, RecordInput, RecordRow } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { useRecordAddress } from '../fields/RecordLink'
import { usePhone } from '../../ui/screens'
import { namedValues, proposedValues } from './formFields'
import { type FormValues, RecordForm } from './RecordForm'
import { useDraft } from './useDraft'
import classes from './RecordForm.module.css'
import { isEmpty, plainText } from '../fields/values'

interface Props {
  object: ObjectDescription
  /** As typed in the field that asked for a new record. */
  name?: string
  /** Filled in already: the person a deal is made for. */
  initial?: FormValues
  /** Keys of the fields shown at once. */
  first?: readonly string[] | undefined
  onClose: () => void
  onCreated?: (row: RecordRow) => void
}

/** A new record with the fewest fields. Closing loses nothing: what was typed waits for the next time. */
export function CreateDialog({ object, name = '', initial = {}, first, onClose, onCreated }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const navigate = useNavigate()
  const addressOf = useRecordAddress()
  const phone = usePhone()
  const create = useCreateRecord(object)
  const [given] = useState<FormValues>(() => ({
    ...proposedValues(object),
    ...namedValues(object, name),
    ...initial,
  }))
  const { draft, setDraft, forget } = useDraft<FormValues>(`new-${object.name}`, {})
  const [values, setValues] = useState<FormValues>({ ...draft, ...given })
  const [kept, setKept] = useState(Object.keys(draft).length > 0)
  const { label } = object

  const change = (next: FormValues) => {
    setValues(next)
    // What was filled in already belongs to the place the form was opened from, not to the next one.
    const typed = Object.entries(next).filter(
      ([key, value]) => value !== given[key] && (!isEmpty(value) || !isEmpty(given[key])),
    )
    setDraft(Object.fromEntries(typed))
  }
  const submit = async (input: RecordInput) => {
    const row = await create.mutateAsync(input)
    forget()
    const address = addressOf(object.name, row.id)
    const made = plainText(row[object.nameField]) || label
    toasts.show({
      tone: 'done',
      text: (
        <Trans>
          <strong>{made}</strong> created
        </Trans>
      ),
      ...(address === null ? {} : { action: { label: t`Open`, run: () => void navigate({ to: address }) } }),
    })
    onCreated?.(row)
    onClose()
  }

  return (
    <Dialog
      onClose={onClose}
      title={t`New: ${label}`}
      size={520}
      fullScreen={phone}
      centered={false}
      yOffset="8dvh"
    >
      {kept && (
        <div className={classes['kept']} role="status">
          <Trans>What you typed last time is still here.</Trans>
          <button
            type="button"
            className={classes['text-button']}
            onClick={() => {
              forget()
              setValues(given)
              setKept(false)
            }}
          >
            <Trans>Start anew</Trans>
          </button>
        </div>
      )}
      <RecordForm
        object={object}
        values={values}
        onChange={change}
        onSubmit={submit}
        onCancel={onClose}
        first={first}
        warnsOfDuplicates
        submitLabel={t`Create`}
      />
    </Dialog>
  )
}
