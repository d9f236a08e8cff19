import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ObjectName } from '../../../lib/api/objects'
import { useObject } from '../../../lib/api/objects'
import { isProblem } from '../../../lib/api/problem'
import { useCreateRecord, useSaveRecord } from '../../../lib/api/saving'
import type { RecordRow } from '../../../lib/api/types'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'
import { textOf } from '../useAll'
import classes from './TieKindForm.module.css'

interface Props {
  object: ObjectName
  /** null: a new one. */
  kind: RecordRow | null
  onClose: () => void
}

/** A kind of tie: both names, and what stands at its ends. */
export function TieKindForm({ object, kind, onClose }: Props) {
  const { t } = useLingui()
  const described = useObject(object.name)
  const create = useCreateRecord(object)
  const save = useSaveRecord(object)
  const [name, setName] = useState(kind === null ? '' : textOf(kind, 'name'))
  const [back, setBack] = useState(kind === null ? '' : textOf(kind, 'backName'))
  const [same, setSame] = useState(kind?.['symmetrical'] === true)
  const [from, setFrom] = useState(kind === null ? 'either' : textOf(kind, 'fromKind'))
  const [to, setTo] = useState(kind === null ? 'either' : textOf(kind, 'toKind'))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [general, setGeneral] = useState<string | null>(null)
  const ends = (described?.fields.find(({ key }) => key === 'fromKind')?.options ?? []).map((option) => ({
    value: option.value,
    label: option.label,
  }))
  const labelOf = (key: string) => described?.fields.find((field) => field.key === key)?.label ?? key
  const title = kind === null ? t`New kind of tie` : textOf(kind, 'name')

  const submit = async () => {
    const input = {
      name: name.trim(),
      backName: (same ? name : back).trim(),
      symmetrical: same,
      fromKind: from,
      toKind: same ? from : to,
    }
    if (input.name === '' || input.backName === '') {
      setFaults(Object.fromEntries((['name', 'backName'] as const).filter((key) => input[key] === '').map((key) => [key, t`Needed`])))
      return
    }
    try {
      if (kind === null) await create.mutateAsync(input)
      else await save.mutateAsync({ id: kind.id, input })
      onClose()
    } catch (error) {
      const byField = isProblem(error) ? error.byField() : {}
      setFaults(byField)
      setGeneral(Object.keys(byField).length === 0 ? (error as Error).message : null)
    }
  }
  return (
    <Dialog onClose={onClose} title={title} size={480}>
      <DialogForm verb={<Trans>Save</Trans>} busy={create.isPending || save.isPending} onSubmit={() => void submit()} onCancel={onClose}>
        {general !== null && <div className={classes['fault']} role="alert">{general}</div>}
        <TextInput size="md" label={labelOf('name')} placeholder={t`Recommended`} value={name} onChange={(event) => setName(event.currentTarget.value)} error={faults['name']} maxLength={100} data-autofocus />
        <Checkbox label={labelOf('symmetrical')} checked={same} onChange={(event) => setSame(event.currentTarget.checked)} />
        {!same && (
          <TextInput size="md" label={labelOf('backName')} placeholder={t`Recommended by`} value={back} onChange={(event) => setBack(event.currentTarget.value)} error={faults['backName']} maxLength={100} />
        )}
        <Select size="md" label={same ? t`Between` : labelOf('fromKind')} data={ends} value={from} onChange={(value) => setFrom(value ?? 'either')} allowDeselect={false} error={faults['fromKind']} />
        {!same && (
          <Select size="md" label={labelOf('toKind')} data={ends} value={to} onChange={(value) => setTo(value ?? 'either')} allowDeselect={false} error={faults['toKind']} />
        )}
      </DialogForm>
    </Dialog>
  )
} // prettier-ignore
