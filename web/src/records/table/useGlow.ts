import { useCallback, useEffect, useRef, useState } from 'react'
import { useLiveChanges } from '../../lib/api/live/live'
import type { LiveChange } from '../../lib/api/types'

const glowFor = 1000

/** Ids of records that somebody changed a moment ago; their rows fade, nothing moves. */
export const useGlow = (object: string): ReadonlySet<string> => {
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set())
  const timer = useRef<number | undefined>(undefined)
  const listener = useCallback(
    (change: LiveChange) => {
      if (change.object !== object || change.ids === null || change.action === 'delete') return
      const { ids } = change
      setGlowing((before) => new Set([...before, ...ids]))
      window.clearTimeout(timer.current)
      // The rows are read again shortly after the message; the glow should outlast that.
      timer.current = window.setTimeout(() => setGlowing(new Set()), glowFor + 600)
    },
    [object],
  )
  useLiveChanges(listener)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return glowing
}
