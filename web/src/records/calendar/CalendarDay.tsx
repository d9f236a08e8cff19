import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { dayOf } from '../../lib/format/dates'
import { useFormat } from '../../lib/format/useFormat'
import { plainText, valueAt } from '../fields/values'
import { addDays } from './days'
import classes from './Calendar.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  day: string
  /** Of the month before or after. */
  other: boolean
  today: boolean
  rows: readonly RecordRow[]
  openId: string | undefined
  over: boolean
  /** The one moved by key last: it keeps the focus on its new day. */
  followed: string | null
  mayMove: (row: RecordRow) => boolean
  onOver: (day: string | null) => void
  onOpen: (id: string) => void
  onMove: (row: RecordRow, day: string, by: 'pointer' | 'keyboard') => void
  rowOf: (id: string) => RecordRow | undefined
}

const kind = 'application/x-odnos-record'

/** A key's move in days: with Alt, so that plain arrows still scroll. */
const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** One day with what stands on it; entries are dragged to another day, or moved there by Alt and the arrows. */
export function CalendarDay(props: Props) {
  const { day, other, today, rows, over, onOver, onMove, rowOf } = props
  const format = useFormat()
  return (
    // A place to drop on; by keyboard the entries themselves move.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes['day']}
      aria-label={format.date(day, 'full')}
      data-other={other}
      data-today={today}
      data-empty={rows.length === 0}
      data-over={over}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(kind)) return
        event.preventDefault()
        onOver(day)
      }}
      onDrop={(event) => {
        event.preventDefault()
        const row = rowOf(event.dataTransfer.getData(kind))
        if (row === undefined) onOver(null)
        else onMove(row, day, 'pointer')
      }}
    >
      <span className={classes['number']} aria-hidden>
        {dayOf(day).getDate()}
      </span>
      {rows.length > 0 && (
        <ul className={classes['entries']}>
          {rows.map((row) => (
            <li key={row.id}>
              <Entry {...props} row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Entry({
  object,
  field,
  day,
  row,
  openId,
  followed,
  mayMove,
  onOver,
  onOpen,
  onMove,
}: Props & { row: RecordRow }) {
  const { t } = useLingui()
  const format = useFormat()
  const button = useRef<HTMLButtonElement>(null)
  const name = plainText(valueAt(row, object.nameField))
  const movable = mayMove(row)
  const follow = followed === row.id
  useEffect(() => {
    if (follow) button.current?.focus()
  }, [follow, day])
  const pressed = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (!event.altKey || by === undefined || !movable) return
    event.preventDefault()
    onMove(row, addDays(day, by), 'keyboard')
  }
  return (
    <UnstyledButton
      ref={button}
      className={classes['entry'] ?? ''}
      data-open={row.id === openId}
      draggable={movable}
      title={movable ? t`${name}. Drag it to another day, or press Alt and an arrow.` : name}
      aria-label={name}
      onClick={() => onOpen(row.id)}
      onKeyDown={pressed}
      onDragStart={(event) => {
        event.dataTransfer.setData(kind, row.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragEnd={() => onOver(null)}
    >
      {field.type === 'instant' && <time>{format.time(plainText(row[field.key]))}</time>}
      <span>{name}</span>
    </UnstyledButton>
  )
}
