import { PointerActivationConstraints, type Sensors } from '@dnd-kit/dom'
import { PointerSensor } from '@dnd-kit/react'
import type { RecordRow } from '../../lib/api/types'

/** A card in hand, by pointer or by keyboard. */
export interface Drag {
  row: RecordRow
  from: string
  /** The column it would go to now; null: nowhere. */
  over: string | null
  by: 'pointer' | 'keyboard'
}

/** Never empty, as the place of records without a value is. */
export const dropId = (place: string): string => `:${place}`
export const placeOfDrop = (id: string | number): string => String(id).slice(1)

/** Where a card is let go to be deleted. */
export const deleteZone = 'delete'

/** The column beside the present one; at the ends it stays. */
export const beside = (
  columns: readonly { id: string }[],
  now: string | null,
  step: 1 | -1,
): string | null => {
  const at = columns.findIndex(({ id }) => id === now)
  return columns[Math.min(columns.length - 1, Math.max(0, at + step))]?.id ?? now
}

/** Focus on the card above, below or in the column beside; works on what is drawn. */
export const focusBeside = (from: Element, key: string): boolean => {
  const link = (card: Element | null | undefined) => card?.querySelector<HTMLElement>('[data-card-link]')
  const column = from.closest('[data-column]')
  const cards = [...(column?.querySelectorAll('[data-card]') ?? [])]
  const at = cards.findIndex((card) => card.contains(from))
  const columns = [...(column?.parentElement?.querySelectorAll('[data-column]') ?? [])]
  const vertical = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (vertical !== 0) {
    const next = link(cards[at + vertical])
    next?.focus()
    return next != null
  }
  for (let to = columns.findIndex((one) => one === column) + sideways; sideways !== 0; to += sideways) {
    const there = columns[to]
    if (there === undefined) return false
    const others = there.querySelectorAll('[data-card]')
    const next = link(others[Math.min(at, others.length - 1)])
    if (next != null) {
      next.focus()
      return true
    }
  }
  return false
}

/** A finger must rest before it takes a card, or the column could not be scrolled. */
export const sensors: Sensors = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'mouse'
        ? [new PointerActivationConstraints.Distance({ value: 5 })]
        : [new PointerActivationConstraints.Delay({ value: 250, tolerance: 8 })],
    // The menu and the mark of a card are pressed, not dragged.
    preventActivation: (event) => event.target instanceof Element && event.target.closest('button') !== null,
  }),
]
