import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { objectsQuery } from '../objects'
import type { ObjectDescription } from '../types'
import { useLiveUpdates } from './live'

class Source extends EventTarget {
  static made: Source[] = []
  static get last(): Source {
    const [last] = Source.made.slice(-1)
    if (last === undefined) throw new Error('no stream was opened')
    return last
  }
  onerror: (() => void) | null = null
  closed = false
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    Source.made.push(this)
  }
  close() {
    this.closed = true
  }
  say(event: string, data: unknown, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId }))
  }
  tell(object: string, lastEventId = '') {
    this.say('change', { object, ids: null, action: 'update' }, lastEventId)
  }
}

const silent = window.EventSource
let hidden = false
Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
const show = (seen: boolean) => {
  hidden = !seen
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  window.EventSource = Source as unknown as typeof EventSource
  Source.made = []
  hidden = false
})
afterEach(() => {
  vi.useRealTimers()
  window.EventSource = silent
})

const deal = {
  name: 'deal',
  fields: [{ key: 'company', relation: 'company' }],
} as unknown as ObjectDescription

/** A page that shows these, and how often each was read since. */
const showing = (keys: readonly string[][], takes = 0) => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(objectsQuery.queryKey, [deal])
  queries.setQueryData(['session'], { live: 'node-1' })
  const read = new Map<string, number>()
  for (const key of keys) {
    queries.setQueryData(key, 0)
    const observer = new QueryObserver(queries, {
      queryKey: key,
      queryFn: async () => {
        read.set(key.join(' '), (read.get(key.join(' ')) ?? 0) + 1)
        if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes))
        return 0
      },
    })
    observer.subscribe(() => undefined)
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  const { unmount } = renderHook(() => useLiveUpdates('jelena'), { wrapper })
  return { read: () => Object.fromEntries(read), unmount }
}
const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

it('reads deals anew when a task changes, as they show their next one', async () => {
  const { read } = showing([
    ['records', 'task', 'list'],
    ['records', 'deal', 'list'],
    ['records', 'person', 'list'],
    ['timeline', 'deal'],
  ])
  Source.last.tell('task')
  await pass(500)
  expect(read()).toEqual({ 'records task list': 1, 'records deal list': 1, 'timeline deal': 1 })
})

it('reads what names the record by a relation anew as well, but not in every moment of a busy minute', async () => {
  const { read } = showing([
    ['records', 'company', 'list'],
    ['records', 'deal', 'board'],
    ['records', 'company', 'aggregate'],
  ])
  for (let second = 0; second < 10; second += 1) {
    Source.last.tell('company')
    await pass(1000)
  }
  expect(read()['records company list']).toBe(10)
  for (const reckoned of ['records deal board', 'records company aggregate']) {
    expect(read()[reckoned]).toBeGreaterThanOrEqual(3)
    expect(read()[reckoned]).toBeLessThanOrEqual(4)
  }
})

it('does not ask again before the last answer is there, nor sooner than it took', async () => {
  const { read } = showing([['records', 'person', 'list']], 3000)
  Source.last.tell('person')
  await pass(500)
  expect(read()).toEqual({ 'records person list': 1 })
  Source.last.tell('person')
  await pass(5000)
  expect(read()).toEqual({ 'records person list': 1 })
  await pass(2000)
  expect(read()).toEqual({ 'records person list': 2 })
})

it('follows views, segments and descriptions that others change', async () => {
  const { read } = showing([
    ['views', 'deal'],
    ['segments', 'all'],
    ['session', 'x'],
    ['records', 'deal', 'list'],
  ])
  Source.last.tell('views')
  await pass(500)
  expect(read()).toEqual({ 'views deal': 1 })
  Source.last.tell('segments')
  await pass(500)
  expect(read()).toEqual({ 'views deal': 1, 'segments all': 1 })
})

it('begins where the session was read, and goes on where the stream broke', async () => {
  showing([])
  expect(Source.last.url).toBe('/api/v1/live?after=node-1')
  Source.last.tell('deal', 'node-7')
  Source.last.onerror?.()
  await pass(1300)
  expect(Source.made).toHaveLength(2)
  expect(Source.last.url).toBe('/api/v1/live?after=node-7')
})

it('opens the stream anew after refusals, ever more seldom', async () => {
  showing([])
  Source.last.onerror?.()
  await pass(1300)
  expect(Source.made).toHaveLength(2)
  Source.last.onerror?.()
  await pass(1300)
  expect(Source.made).toHaveLength(2)
  await pass(1300)
  expect(Source.made).toHaveLength(3)
})

it('reads everything anew when the server cannot say what was missed', async () => {
  const { read } = showing([['records', 'deal', 'list'], ['views', 'deal'], ['company-settings']])
  Source.last.say('missed', {})
  await pass(500)
  expect(read()).toEqual({ 'records deal list': 1, 'views deal': 1, 'company-settings': 1 })
})

it('notices a line that fell silent in a computer’s sleep', async () => {
  showing([])
  await pass(30_000)
  Source.last.say('ping', {}, 'node-2')
  await pass(49_000)
  expect(Source.made).toHaveLength(1)
  await pass(2000)
  expect(Source.made[0]?.closed).toBe(true)
  expect(Source.last.url).toBe('/api/v1/live?after=node-2')
})

it('listens only while the page is seen, and hears then what it missed', () => {
  const { unmount } = showing([])
  Source.last.say('ping', {}, 'node-3')
  show(false)
  expect(Source.made[0]?.closed).toBe(true)
  show(true)
  expect(Source.made).toHaveLength(2)
  expect(Source.last.url).toBe('/api/v1/live?after=node-3')
  unmount()
  expect(Source.last.closed).toBe(true)
})
