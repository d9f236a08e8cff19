import type { Drag } from '../../../../records/board/drag'

/** The card in hand, for those outside of the board that follow it; the page itself is not drawn anew. */
export interface Held {
  get: () => Drag | null
  set: (drag: Drag | null) => void
  subscribe: (told: () => void) => () => void
}

export const newHeld = (): Held => {
  let now: Drag | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set: (drag) => {
      if (drag === now) return
      now = drag
      listeners.forEach((told) => told())
    },
    subscribe: (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
  }
}
