import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { recordKeys } from './records'
import type { LiveChange } from './types'

/** Changes of one moment become one refetch: an import of thousands must not ask thousands of times. */
const gatherFor = 400

/** Told of every change while mounted, before the caches are refreshed; boards fade the moved card with it. */
export type LiveListener = (change: LiveChange) => void
const listeners = new Set<LiveListener>()

const refresh = (queries: QueryClient, objects: ReadonlySet<string>) => {
  for (const name of objects) void queries.invalidateQueries({ queryKey: recordKeys.of({ name }) })
  void queries.invalidateQueries({ queryKey: recordKeys.timelines })
  if (objects.has('objects')) void queries.invalidateQueries({ queryKey: ['objects'] })
}

/** Keeps what is on the screen current while others work; used once, by the shell. */
export const useLiveUpdates = () => {
  const queries = useQueryClient()

  useEffect(() => {
    const waiting = new Set<string>()
    let timer: number | undefined
    let lost = false

    const flush = () => {
      timer = undefined
      refresh(queries, waiting)
      waiting.clear()
    }
    const received = (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as LiveChange
      for (const listener of listeners) listener(change)
      waiting.add(change.object)
      timer ??= window.setTimeout(flush, gatherFor)
    }

    // EventSource connects again by itself; what happened in between is not repeated, so all is read anew.
    const source = new EventSource('/api/v1/live')
    source.addEventListener('change', received)
    source.onerror = () => {
      lost = true
    }
    source.onopen = () => {
      if (lost) void queries.invalidateQueries({ queryKey: ['records'] })
      lost = false
    }
    return () => {
      source.close()
      window.clearTimeout(timer)
    }
  }, [queries])
}

/** For screens that show *that* something changed, not only the new state. `listener` must be stable. */
export const useLiveChanges = (listener: LiveListener) => {
  useEffect(() => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [listener])
}
