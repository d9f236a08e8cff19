import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionQuery } from '../session'
import type { LiveChange } from '../types'
import { readAnew } from './stale'
import { type LiveMessage } from './stream'
import { shareStream } from './turn'

/** Changes of one moment become one refetch: an import of thousands must not ask thousands of times. */
const gatherFor = 80

/** Figures wait until the records themselves are there, and are not reckoned anew more often than this. */
const figuresAfter = 700
const figuresEvery = 3000

/** Told of every change while mounted, before the caches are refreshed; boards fade the moved card with it. */
export type LiveListener = (change: LiveChange) => void
const listeners = new Set<LiveListener>()

/** Told that somebody came to a record or left it. */
export type PresenceListener = (record: { object: string; id: string }) => void
const lookers = new Set<PresenceListener>()

/** Reads what was gathered for some time, and then no sooner than it has rested. */
const gathering = (
  gathered: number,
  read: (objects: ReadonlySet<string>) => Promise<unknown>,
  restAfter: (took: number) => number,
) => {
  let waiting = new Set<string>()
  let timer: number | undefined
  let busy = false
  let restUntil = 0

  const flush = async () => {
    timer = undefined
    busy = true
    const objects = waiting
    waiting = new Set()
    const began = Date.now()
    await read(objects).catch(() => undefined)
    restUntil = Date.now() + restAfter(Date.now() - began)
    busy = false
    if (waiting.size > 0) plan()
  }
  const plan = () => {
    if (!busy) timer ??= window.setTimeout(() => void flush(), Math.max(gathered, restUntil - Date.now()))
  }
  return {
    add: (object: string) => {
      waiting.add(object)
      plan()
    },
    stop: () => window.clearTimeout(timer),
  }
}

const receiving = (queries: QueryClient) => {
  const now = gathering(
    gatherFor,
    (objects) => readAnew(queries, objects, 'now'),
    (took) => took,
  )
  const soon = gathering(
    figuresAfter,
    (objects) => readAnew(queries, objects, 'soon'),
    (took) => Math.max(figuresEvery, 4 * took),
  )
  const receive = ({ event, data }: LiveMessage) => {
    if (event === 'change') {
      const change = data as LiveChange
      for (const listener of listeners) listener(change)
      now.add(change.object)
      soon.add(change.object)
    } else if (event === 'presence')
      for (const listener of lookers) listener(data as Parameters<PresenceListener>[0])
    // What happened in between is not repeated, so all is read anew.
    else if (event === 'missed') now.add('sight')
  }
  const stop = () => {
    now.stop()
    soon.stop()
  }
  return { receive, stop }
}

/** Keeps what is on the screen current while others work; used once, by the shell. */
export const useLiveUpdates = (reader: string) => {
  const queries = useQueryClient()
  useEffect(() => {
    const { receive, stop } = receiving(queries)
    const leave = shareStream(reader, queries.getQueryData(sessionQuery.queryKey)?.live, receive)
    return () => {
      leave()
      stop()
    }
  }, [queries, reader])
}

const useListening = <Listener>(among: Set<Listener>, listener: Listener) => {
  useEffect(() => {
    among.add(listener)
    return () => {
      among.delete(listener)
    }
  }, [among, listener])
}

/** For screens that show *that* something changed, not only the new state. `listener` must be stable. */
export const useLiveChanges = (listener: LiveListener) => useListening(listeners, listener)

/** For cards that show who else looks at them. `listener` must be stable. */
export const usePresenceNews = (listener: PresenceListener) => useListening(lookers, listener)
