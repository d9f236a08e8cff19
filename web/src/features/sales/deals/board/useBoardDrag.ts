import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import type { RecordRow, Reference } from '../../../../lib/api/types'
import type { MayChange } from '../../../../records/fields/useMayEdit'
import { beside, type Drag, focusBeside } from './drag'

const stageIdOf = (deal: RecordRow) => (deal['stage'] as Reference | null | undefined)?.id ?? ''
const nameOf = (deal: RecordRow) => (typeof deal['name'] === 'string' ? deal['name'] : '')

const arrow = 'Arrow' // eslint-disable-line lingui/no-unlocalized-strings -- how the browser names the keys

const framesToWait = 60

interface Input {
  /** Where a card can be put, in order: the columns, then won, lost and the trash. */
  places: readonly { id: string; name: string }[]
  may: MayChange
  onDrop: (deal: RecordRow, on: string) => void
}

/** A card in hand by pointer or by keyboard, what it says to those who listen, and where the focus goes. */
export const useBoardDrag = ({ places, may, onDrop }: Input) => {
  const { t } = useLingui()
  const [drag, setDrag] = useState<Drag | null>(null)
  const [said, setSaid] = useState('')
  const [focusOn, setFocusOn] = useState<{ deal: string; column: string } | null>(null)

  const lift = useCallback((deal: RecordRow, by: Drag['by']) => {
    const from = stageIdOf(deal)
    setDrag({ deal, from, over: from, by })
  }, [])

  const over = useCallback(
    (id: string | null) => setDrag((now) => (now === null || now.over === id ? now : { ...now, over: id })),
    [],
  )

  const cancel = useCallback(() => setDrag(null), [])

  const drop = useCallback(
    (now: Drag) => {
      setDrag(null)
      const { over: on } = now
      if (on === null || on === now.from || !places.some(({ id }) => id === on)) return
      if (now.by === 'keyboard') setFocusOn({ deal: now.deal.id, column: on })
      onDrop(now.deal, on)
    },
    [places, onDrop],
  )

  // After a drop by keyboard the card is drawn anew in its column, some frames later; the focus follows it there.
  useEffect(() => {
    if (focusOn === null) return undefined
    const { deal, column } = focusOn
    // eslint-disable-next-line lingui/no-unlocalized-strings -- a selector
    const wanted = `[data-column="${column}"] [data-deal="${deal}"] [data-card-link]`
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

  const onCardKey = useCallback(
    (event: KeyboardEvent, deal: RecordRow) => {
      const { key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const name = nameOf(deal)
      if (drag === null) {
        if (key === ' ' && may(deal)) {
          event.preventDefault()
          lift(deal, 'keyboard')
          setSaid(t`${name} is in hand. Left and right arrows choose the stage, Space drops, Escape puts it back.`)
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
    },
    [drag, may, lift, cancel, drop, over, places, t],
  ) // prettier-ignore

  return { drag, said, lift, over, cancel, drop, onCardKey }
}
