import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useObjects } from '../../../lib/api/objects'
import { isProblem } from '../../../lib/api/problem'
import { pageQuery } from '../../../lib/api/records'
import { useCreateRecord } from '../../../lib/api/saving'
import type { FieldValue, ObjectDescription, Reference } from '../../../lib/api/types'
import { FieldInput } from '../../../records/fields/FieldInput'
import { isReference } from '../../../records/fields/values'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'
import { usePhone } from '../../../ui/screens'
import { SegmentControl } from '../../../ui/SegmentControl'
import { endKey, relationTo, waysOf } from './ties'
import classes from './Ties.module.css'

interface Props {
  object: ObjectDescription
  /** Whose card it is opened from. */
  of: ObjectDescription
  record: Reference
  onClose: () => void
}

const kindsRequest = { fields: 'name,backName,symmetrical,fromKind,toKind', sort: 'position', limit: 200 }
const kindsName = { name: 'tieKind', plural: 'tie-kinds' }

/** A new tie, said from where one stands: "Recommended by", and whom. */
export function TieDialog({ object, of, record, onClose }: Props) {
  const { t } = useLingui()
  const id = useId()
  const phone = usePhone()
  const objects = useObjects()
  const create = useCreateRecord(object)
  const { data } = useQuery(pageQuery(kindsName, kindsRequest))
  const ways = waysOf(data?.items ?? [], of.name)
  const [chosen, setChosen] = useState<string | null>(null)
  const [target, setTarget] = useState('person')
  const [other, setOther] = useState<FieldValue>(null)
  const [since, setSince] = useState<FieldValue>(null)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const way = ways.find((one) => `${one.kind} ${one.direction}` === chosen) ?? ways[0]
  const known = objects.filter(({ name }) => way?.others.includes(name))
  const wanted = known.find(({ name }) => name === target) ?? known[0]
  const started = object.fields.find(({ key }) => key === 'startedOn')
  const { name } = record

  const submit = async () => {
    if (way === undefined || wanted === undefined || !isReference(other)) {
      setFault(t`Say who the other one is.`)
      return
    }
    const back = way.direction === 'from' ? 'to' : 'from'
    try {
      await create.mutateAsync({
        kind: way.kind,
        [endKey(way.direction, of.name)]: record.id,
        [endKey(back, wanted.name)]: other.id,
        ...(typeof since === 'string' ? { startedOn: since } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      })
      onClose()
    } catch (error) {
      const said = isProblem(error) ? Object.values(error.byField()).join(' ') : ''
      setFault(said === '' ? (error as Error).message : said)
    }
  }

  return (
    <Dialog onClose={onClose} title={t`New tie: ${name}`} size={480} fullScreen={phone} centered={false} yOffset="8dvh">
      {data !== undefined && ways.length === 0 ? (
        <p>
          <Trans>There is no kind of tie for such records yet. An administrator adds one in the settings.</Trans>
        </p>
      ) : (
        <DialogForm verb={<Trans>Add</Trans>} busy={create.isPending} onSubmit={() => void submit()} onCancel={onClose}>
          {fault !== null && <div className={classes['fault']} role="alert">{fault}</div>}
          <Select
            size="md"
            label={t`How ${name} is tied`}
            data={ways.map((one) => ({ value: `${one.kind} ${one.direction}`, label: one.name }))}
            value={way === undefined ? null : `${way.kind} ${way.direction}`}
            onChange={(value) => { setChosen(value); setOther(null) }}
            allowDeselect={false}
            data-autofocus
          />
          {known.length > 1 && (
            <SegmentControl
              label={t`The other one is`}
              value={wanted?.name ?? ''}
              segments={known.map((one) => ({ value: one.name, label: one.label }))}
              onChange={(value) => { setTarget(value); setOther(null) }}
            />
          )}
          {wanted !== undefined && (
            <div className={classes['field']}>
              <label htmlFor={`${id}-other`}>{wanted.label}</label>
              <FieldInput id={`${id}-other`} field={relationTo(wanted.name, wanted.label)} value={other} onChange={setOther} />
            </div>
          )}
          {started !== undefined && (
            <div className={classes['field']}>
              <label htmlFor={`${id}-since`}>{started.label}</label>
              <FieldInput id={`${id}-since`} field={started} value={since} onChange={setSince} />
            </div>
          )}
          <Textarea size="md" label={t`Note`} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </DialogForm>
      )}
    </Dialog>
  )
} // prettier-ignore
