import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { recordKeys } from './records'
import { refresh } from './saving'
import type { LiveChange } from './types'

/** Changes of one moment become one refetch: an import of thousands must not ask thousands of times. */
const gatherFor = 400
/** First and longest wait before the stream is opened again. */
const firstPause = 1000
const longestPause = 60_000

/** Told of every change while mounted, before the caches are refreshed; boards fade the moved card with it. */
export type LiveListener = (change: LiveChange) => void
const listeners = new Set<LiveListener>()

/** Reads anew what has changed, one refetch after the other and none sooner than the last one took. */
const gathering = (queries: QueryClient) => {
  const waiting = new Set<string>()
  let timer: number | undefined
  let busy = false
  let restUntil = 0

  const flush = async () => {
    timer = undefined
    busy = true
    const objects = new Set(waiting)
    waiting.clear()
    const began = Date.now()
    // A new object comes with the rights to it.
    if (objects.delete('objects'))
      for (const queryKey of [['objects'], ['session']]) void queries.invalidateQueries({ queryKey })
    // How far work is changes no record and no timeline.
    if (objects.delete('job')) void queries.invalidateQueries({ queryKey: recordKeys.of({ name: 'job' }) })
    if (objects.size > 0) await refresh(queries, objects).catch(() => undefined)
    restUntil = 2 * Date.now() - began
    busy = false
    if (waiting.size > 0) plan()
  }
  const plan = () => {
    if (!busy) timer ??= window.setTimeout(() => void flush(), Math.max(gatherFor, restUntil - Date.now()))
  }
  return {
    add: (object: string) => {
      waiting.add(object)
      plan()
    },
    stop: () => window.clearTimeout(timer),
  }
}

/** A stream that opens itself again, also after an answer that a browser takes for final (401, 503). */
const streaming = (received: (change: LiveChange) => void, regained: () => void) => {
  let source: EventSource | undefined
  let timer: number | undefined
  let failures = 0
  const open = () => {
    const own = new EventSource('/api/v1/live')
    source = own
    own.addEventListener('change', (event: MessageEvent<string>) =>
      received(JSON.parse(event.data) as LiveChange),
    )
    own.onopen = () => {
      if (failures > 0) regained()
      failures = 0
    }
    own.onerror = () => {
      const pause = Math.min(longestPause, firstPause * 2 ** failures) * (0.75 + Math.random() / 2)
      failures += 1
      if (own.readyState === EventSource.CLOSED) timer = window.setTimeout(open, pause)
    }
  }
  open()
  return () => {
    window.clearTimeout(timer)
    source?.close()
  }
}

/** Keeps what is on the screen current while others work; used once, by the shell. */
export const useLiveUpdates = () => {
  const queries = useQueryClient()
  useEffect(() => {
    const gathered = gathering(queries)
    const close = streaming(
      (change) => {
        for (const listener of listeners) listener(change)
        gathered.add(change.object)
      },
      () => {
        // What happened in between is not repeated, so all is read anew.
        void queries.invalidateQueries({ queryKey: ['records'] })
        void queries.invalidateQueries({ queryKey: recordKeys.timelines })
      },
    )
    return () => {
      close()
      gathered.stop()
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
