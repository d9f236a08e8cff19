import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BulkTarget } from '../../lib/api/bulk'
import { reasonOf } from '../../lib/api/problem'
import { type ListAct, type Segment, segmentsQuery, useSegmentActions } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { DialogForm } from '../../ui/DialogForm'
import { SegmentControl } from '../../ui/SegmentControl'
import { useToasts } from '../../ui/toasts/ToastsProvider'

interface Props {
  object: ObjectDescription
  target: BulkTarget
  onClose: () => void
  onDone: () => void
}

const another = 'new'

/** Puts records on a list that is kept by hand, or takes them off; both can be taken back. */
export function ListDialog({ object, target, onClose, onDone }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const { create, move, undo } = useSegmentActions()
  const { data } = useQuery(segmentsQuery)
  const lists = (data ?? []).filter(
    (one) => one.object === object.name && one.kind === 'static' && one.mayEdit,
  )
  const [act, setAct] = useState<ListAct>('add')
  const [chosen, setChosen] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const value = chosen ?? (data !== undefined && lists.length === 0 ? another : null)
  const naming = value === another && act === 'add'
  const ready = naming ? name.trim() !== '' : value !== null && value !== another
  const busy = create.isPending || move.isPending

  const listOf = async (): Promise<Pick<Segment, 'id' | 'name'>> => {
    const known = lists.find(({ id }) => id === value)
    if (known !== undefined) return known
    const list = await create.mutateAsync({
      object: object.name,
      name: name.trim(),
      kind: 'static',
      audience: 'private',
      roles: [],
    })
    // A second try goes to the list that is there by now.
    setChosen(list.id)
    return list
  }
  const save = async () => {
    setFault(null)
    try {
      const list = await listOf()
      const { change, entered, left } = await move.mutateAsync({ id: list.id, act, target })
      const listName = list.name
      const count = act === 'add' ? entered : left
      toasts.show({
        tone: 'done',
        text:
          act === 'add' ? (
            <Plural value={count} one={`# put on “${listName}”`} other={`# put on “${listName}”`} />
          ) : (
            <Plural value={count} one={`# taken off “${listName}”`} other={`# taken off “${listName}”`} />
          ),
        ...(count === 0 ? {} : { undo: () => undo.mutate({ id: list.id, change }) }),
      })
      onDone()
    } catch (error) {
      setFault(reasonOf(error))
    }
  }
  return (
    <Dialog title={t`List`} size={440} onClose={onClose}>
      <DialogForm
        verb={act === 'add' ? <Trans>Put on the list</Trans> : <Trans>Take off the list</Trans>}
        busy={busy}
        disabled={!ready}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <SegmentControl
          label={t`What to do`}
          value={act}
          onChange={setAct}
          segments={[
            { value: 'add', label: t`Put on` },
            { value: 'remove', label: t`Take off` },
          ]}
        />
        <Select
          label={t`List`}
          data-autofocus
          placeholder={t`Choose`}
          data={[
            ...lists.map(({ id, name: label }) => ({ value: id, label })),
            ...(act === 'add' ? [{ value: another, label: t`New list…` }] : []),
          ]}
          value={value}
          onChange={setChosen}
          searchable
          nothingFoundMessage={t`No segments here yet`}
          error={naming ? null : fault}
        />
        {naming && (
          <TextInput
            label={t`Name of the list`}
            maxLength={100}
            value={name}
            error={fault}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </DialogForm>
    </Dialog>
  )
}
