import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LiveMessage } from './stream'
import { shareStream } from './turn'

class Source extends EventTarget {
  static open: Source[] = []
  onerror = null
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    Source.open.push(this)
  }
  close() {
    Source.open = Source.open.filter((one) => one !== this)
  }
}

/** As a browser gives turns: one holder of a name at a time, the others wait. */
const waiting: { given: () => Promise<void>; signal: AbortSignal }[] = []
let held = false
const next = () => {
  if (held) return
  const one = waiting.shift()
  if (one === undefined) return
  if (one.signal.aborted) {
    next()
    return
  }
  held = true
  void one.given().then(() => {
    held = false
    next()
  })
}
const locks = {
  request: (_name: string, { signal }: { signal: AbortSignal }, given: () => Promise<void>) => {
    waiting.push({ given, signal })
    next()
    return Promise.resolve()
  },
}

const silent = window.EventSource
beforeEach(() => {
  window.EventSource = Source as unknown as typeof EventSource
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
})
afterEach(() => {
  window.EventSource = silent
  Reflect.deleteProperty(navigator, 'locks')
})

it('opens one stream for all tabs, passes on what it hears, and leaves the turn to the next tab', async () => {
  const heard: string[] = []
  const tab = (name: string) =>
    shareStream('jelena', 'n-1', ({ at }: LiveMessage) => heard.push(`${name} ${at}`))
  const closeFirst = tab('first')
  const closeSecond = tab('second')
  const closeThird = tab('third')
  expect(Source.open).toHaveLength(1)

  Source.open[0]?.dispatchEvent(new MessageEvent('change', { data: '{}', lastEventId: 'n-2' }))
  await vi.waitFor(() => expect(heard).toHaveLength(3))
  expect(heard.toSorted()).toEqual(['first n-2', 'second n-2', 'third n-2'])

  closeFirst()
  await vi.waitFor(() => expect(Source.open).toHaveLength(1))
  expect(Source.open[0]?.url).toBe('/api/v1/live?after=n-2')
  closeSecond()
  closeThird()
  await vi.waitFor(() => expect(Source.open).toHaveLength(0))
})
