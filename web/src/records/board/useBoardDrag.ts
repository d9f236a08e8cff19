import { useLingui } from '@lingui/react/macro'
import { useCallbackRef } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { RecordRow } from '../../lib/api/types'
import type { MayChange } from '../fields/useMayEdit'
import { beside, type Drag, focusBeside } from './drag'

const arrow = 'Arrow' // eslint-disable-line lingui/no-unlocalized-strings -- how the browser names the keys

const framesToWait = 60

interface Input {
  /** Where a card can be put, in order: the columns, then what lies below them. */
  places: readonly { id: string; name: string }[]
  may: MayChange
  /** The column where a card stands. */
  columnOf: (row: RecordRow) => string
  nameOf: (row: RecordRow) => string
  onDrop: (row: RecordRow, on: string) => void
}

/** A card in hand by pointer or by keyboard, what it says to those who listen, and where the focus goes. */
export const useBoardDrag = ({ places, may, columnOf, nameOf, onDrop }: Input) => {
  const { t } = useLingui()
  const [drag, setDrag] = useState<Drag | null>(null)
  const [said, setSaid] = useState('')
  const [focusOn, setFocusOn] = useState<{ card: string; column: string } | null>(null)

  const lift = (row: RecordRow, by: Drag['by']) => {
    const from = columnOf(row)
    setDrag({ row, from, over: from, by })
  }

  const over = (id: string | null) =>
    setDrag((now) => (now === null || now.over === id ? now : { ...now, over: id }))

  const cancel = () => setDrag(null)

  const drop = (now: Drag) => {
    setDrag(null)
    const { over: on } = now
    if (on === null || on === now.from || !places.some(({ id }) => id === on)) return
    if (now.by === 'keyboard') setFocusOn({ card: now.row.id, column: on })
    onDrop(now.row, on)
  }

  // After a drop by keyboard the card is drawn anew in its column, some frames later; the focus follows it there.
  useEffect(() => {
    if (focusOn === null) return undefined
    const { card, column } = focusOn
    // eslint-disable-next-line lingui/no-unlocalized-strings -- a selector
    const wanted = `[data-column="${column}"] [data-card="${card}"] [data-card-link]`
    let frames = 0
    let frame = 0
    const look = () => {
      const link = document.querySelector<HTMLElement>(wanted)
      frames += 1
      if (link === null && frames < framesToWait) frame = window.requestAnimationFrame(look)
      else {
        link?.focus()
        setFocusOn(null)
      }
    }
    frame = window.requestAnimationFrame(look)
    return () => window.cancelAnimationFrame(frame)
  }, [focusOn])

  // The same function at every drawing, so that a key draws anew only the card in hand and not all of them.
  const onCardKey = useCallbackRef((event: KeyboardEvent, row: RecordRow) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const name = nameOf(row)
    if (drag === null) {
      if (key === ' ' && may(row)) {
        event.preventDefault()
        lift(row, 'keyboard')
        setSaid(
          t`${name} is in hand. Left and right arrows choose the column, Space drops, Escape puts it back.`,
        )
      } else if (key.startsWith(arrow) && focusBeside(event.currentTarget, key)) event.preventDefault()
      return
    }
    if (drag.by !== 'keyboard') return
    if (key === 'Escape' || key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      cancel()
      setSaid(t`${name} is back where it was.`)
    } else if (key === ' ' || key === 'Enter') {
      event.preventDefault()
      drop(drag)
      setSaid(t`${name} is dropped.`)
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      event.preventDefault()
      const to = beside(places, drag.over, key === 'ArrowRight' ? 1 : -1)
      over(to)
      setSaid(places.find(({ id }) => id === to)?.name ?? '')
    } else if (key === 'ArrowUp' || key === 'ArrowDown') event.preventDefault()
  })

  return { drag, said, lift, over, cancel, drop, onCardKey }
}
