import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLiveUpdates } from './live'

class Source extends EventTarget {
  static readonly CLOSED = 2
  static made: Source[] = []
  readyState = 1
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor() {
    super()
    Source.made.push(this)
  }
  close() {
    this.readyState = Source.CLOSED
  }
  tell(object: string) {
    this.dispatchEvent(
      new MessageEvent('change', { data: JSON.stringify({ object, ids: null, action: 'update' }) }),
    )
  }
  refuse() {
    this.readyState = Source.CLOSED
    this.onerror?.()
  }
}

const silent = window.EventSource

beforeEach(() => {
  vi.useFakeTimers()
  window.EventSource = Source as unknown as typeof EventSource
  Source.made = []
})
afterEach(() => {
  vi.useRealTimers()
  window.EventSource = silent
})

const listening = () => {
  const queries = new QueryClient()
  const read = vi.spyOn(queries, 'invalidateQueries')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  renderHook(() => useLiveUpdates(), { wrapper })
  const asked = () => read.mock.calls.map(([filters]) => JSON.stringify(filters?.queryKey))
  return { read, asked }
}

it('reads deals anew when a task changes, as they show their next one', async () => {
  const { asked } = listening()
  Source.made[0]?.tell('task')
  await vi.advanceTimersByTimeAsync(500)
  expect(asked()).toEqual(['["records","task"]', '["records","deal"]', '["timeline"]'])
})

it('does not ask again before the last answer is there, nor sooner than it took', async () => {
  const { read, asked } = listening()
  read.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 3000)))
  const tell = () => Source.made[0]?.tell('person')
  tell()
  await vi.advanceTimersByTimeAsync(500)
  expect(asked()).toHaveLength(2)
  tell()
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked()).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked()).toHaveLength(4)
})

it('opens the stream anew after a refusal, ever more seldom, and then reads everything anew', async () => {
  const { asked } = listening()
  Source.made[0]?.refuse()
  await vi.advanceTimersByTimeAsync(1300)
  expect(Source.made).toHaveLength(2)
  Source.made[1]?.refuse()
  await vi.advanceTimersByTimeAsync(1300)
  expect(Source.made).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1300)
  expect(Source.made).toHaveLength(3)
  Source.made[2]?.onopen?.()
  expect(asked()).toEqual(['["records"]', '["timeline"]'])
})
