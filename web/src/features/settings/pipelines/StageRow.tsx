import { useSortable } from '@dnd-kit/react/sortable'
import { useLingui } from '@lingui/react/macro'
import { ActionIcon, NativeSelect, NumberInput, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ObjectName } from '../../../lib/api/objects'
import { useDeleteRecord, useRestoreRecord, useSaveRecord } from '../../../lib/api/saving'
import type { RecordRow } from '../../../lib/api/types'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { textOf } from '../useAll'
import { useSaid } from '../useSaid'
import classes from '../Settings.module.css'

interface Props {
  object: ObjectName
  stage: RecordRow
  index: number
  /** Of its kind. */
  first: boolean
  last: boolean
  onPlace: (to: number) => void
}

export function StageRow({ object, stage, index, first, last, onPlace }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const said = useSaid()
  const { ref, handleRef } = useSortable({ id: stage.id, index })
  const save = useSaveRecord(object)
  const remove = useDeleteRecord(object)
  const restore = useRestoreRecord(object)
  const name = textOf(stage, 'name')
  const kind = textOf(stage, 'kind')
  const set = (input: Record<string, unknown>) =>
    void save.mutateAsync({ id: stage.id, input }).catch(said.failed)
  const away = () =>
    void remove.mutateAsync(stage.id).then(
      () =>
        toasts.show({
          text: t`${name} is deleted`,
          undo: () => void restore.mutateAsync(stage.id).catch(said.failed),
        }),
      said.failed,
    )
  return (
    <div ref={ref} className={classes['row']}>
      <span ref={handleRef} className={classes['handle']} aria-label={t`Move ${name}`}>
        <IconGripVertical size={16} aria-hidden />
      </span>
      <Kept label={t`Name of the stage`} value={name} onKeep={(value) => set({ name: value })} />
      <NativeSelect
        size="sm"
        aria-label={t`Kind of ${name}`}
        value={kind}
        onChange={(event) => set({ kind: event.currentTarget.value })}
        data={[
          { value: 'open', label: t({ message: 'Open', context: 'stage' }) },
          { value: 'won', label: t`Won` },
          { value: 'lost', label: t`Lost` },
        ]}
      />
      <Amount
        label={t`Probability of ${name}, percent`}
        value={stage['probability']}
        suffix=" %"
        max={100}
        off={kind !== 'open'}
        onKeep={(value) => set({ probability: value ?? 0 })}
      />
      <Amount
        label={t`Days until ${name} goes stale`}
        value={stage['rotDays']}
        suffix={t` d`}
        max={999}
        off={kind !== 'open'}
        onKeep={(value) => set({ rotDays: value })}
      />
      <Tooltip label={t`Up`}>
        <ActionIcon aria-label={t`Move ${name} up`} disabled={first} onClick={() => onPlace(index - 1)}>
          <IconArrowUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t`Down`}>
        <ActionIcon aria-label={t`Move ${name} down`} disabled={last} onClick={() => onPlace(index + 1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t`Delete`}>
        <ActionIcon aria-label={t`Delete ${name}`} onClick={away}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

/** Saved on leaving, Esc restores. */
function Kept({ label, value, onKeep }: { label: string; value: string; onKeep: (value: string) => void }) {
  const [text, setText] = useState(value)
  return (
    <TextInput
      className={classes['grow']}
      size="sm"
      aria-label={label}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text.trim() === '') setText(value)
        else if (text.trim() !== value) onKeep(text.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setText(value)
      }}
    />
  )
}

interface AmountProps {
  label: string
  value: unknown
  suffix: string
  max: number
  /** Won and lost stages have neither: their place is kept empty. */
  off: boolean
  onKeep: (value: number | null) => void
}

function Amount({ label, value, suffix, max, off, onKeep }: AmountProps) {
  const given = typeof value === 'number' ? value : ''
  const [amount, setAmount] = useState<number | string>(given)
  if (off) return <span style={{ width: 84 }} />
  return (
    <NumberInput
      size="sm"
      w={84}
      hideControls
      aria-label={label}
      title={label}
      value={amount}
      min={0}
      max={max}
      suffix={suffix}
      allowDecimal={false}
      onChange={setAmount}
      onBlur={() => {
        if (amount !== given) onKeep(typeof amount === 'number' ? amount : null)
      }}
    />
  )
}
