import { useCallback, useEffect, useRef, useState } from 'react'
import { useLiveChanges } from '../../../../lib/api/live/live'
import type { LiveChange } from '../../../../lib/api/types'
import { dealObject } from '../deal'

/** Long enough for the new state to arrive and the card to fade in its new place. */
const shownFor = 2500
/** An own move comes back as a change like any other; that is no news to the one who made it. */
const ownFor = 5000

/** Deals that somebody else has just changed. */
export const useGlow = () => {
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set())
  const own = useRef(new Map<string, number>())
  const timers = useRef(new Set<number>())

  const heard = useCallback(({ object, ids }: LiveChange) => {
    if (object !== dealObject.name || ids === null) return
    const now = Date.now()
    const others = ids.filter((id) => now - (own.current.get(id) ?? 0) > ownFor)
    if (others.length === 0) return
    setGlowing((before) => new Set([...before, ...others]))
    const timer = window.setTimeout(() => {
      timers.current.delete(timer)
      setGlowing((before) => new Set([...before].filter((id) => !others.includes(id))))
    }, shownFor)
    timers.current.add(timer)
  }, [])
  useLiveChanges(heard)

  useEffect(() => {
    const running = timers.current
    return () => running.forEach((timer) => window.clearTimeout(timer))
  }, [])

  const mine = useCallback((id: string) => own.current.set(id, Date.now()), [])
  return { glowing, mine }
}
