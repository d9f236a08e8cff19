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
  const timers = useRef(new Set<number>())

  const heard = useCallback(
    ({ object: of, ids, action }: LiveChange) => {
      if (of !== object || ids === null || action === 'delete') return
      const now = Date.now()
      const others = ids.filter((id) => now - (own.current.get(id) ?? 0) > ownFor)
      if (others.length === 0) return
      setGlowing((before) => new Set([...before, ...others]))
      const timer = window.setTimeout(() => {
        timers.current.delete(timer)
        setGlowing((before) => new Set([...before].filter((id) => !others.includes(id))))
      }, shownFor)
      timers.current.add(timer)
    },
    [object],
  )
  useLiveChanges(heard)

  useEffect(() => {
    const running = timers.current
    return () => running.forEach((timer) => window.clearTimeout(timer))
  }, [])

  /** Keeps an own change dark. */
  const mine = useCallback((id: string) => own.current.set(id, Date.now()), [])
  return { glowing, mine }
}
