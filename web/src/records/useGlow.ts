import { useCallback, useEffect, useRef, useState } from 'react'
import { useLiveChanges } from '../lib/api/live/live'
import type { LiveChange } from '../lib/api/types'

/** Long enough for the new state to arrive and to fade in its new place. */
const shownFor = 2500
/** An own move comes back as a change like any other; that is no news to the one who made it. */
const ownFor = 5000

/** Records that were changed a moment ago: they fade in their place, nothing moves. */
export const useGlow = (object: string) => {
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set())
  const own = useRef(new Map<string, number>())
  /** The timer that ends it, by id: a later change of the same record puts the end off. */
  const ends = useRef(new Map<string, number>())

  const heard = useCallback(
    ({ object: of, ids, action }: LiveChange) => {
      if (of !== object || ids === null || action === 'delete') return
      const now = Date.now()
      const others = ids.filter((id) => now - (own.current.get(id) ?? 0) > ownFor)
      if (others.length === 0) return
      setGlowing((before) => new Set([...before, ...others]))
      const timer = window.setTimeout(() => {
        const over = new Set(others.filter((id) => ends.current.get(id) === timer))
        over.forEach((id) => ends.current.delete(id))
        setGlowing((before) => new Set([...before].filter((id) => !over.has(id))))
      }, shownFor)
      others.forEach((id) => ends.current.set(id, timer))
    },
    [object],
  )
  useLiveChanges(heard)

  useEffect(() => {
    const running = ends.current
    return () => running.forEach((timer) => window.clearTimeout(timer))
  }, [])

  /** Keeps an own change dark. */
  const mine = useCallback((id: string) => own.current.set(id, Date.now()), [])
  return { glowing, mine }
}
