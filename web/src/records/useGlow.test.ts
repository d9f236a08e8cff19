import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as live from '../lib/api/live/live'
import type { LiveChange } from '../lib/api/types'
import { useGlow } from './useGlow'

let tell: live.LiveListener

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(live, 'useLiveChanges').mockImplementation((listener) => {
    tell = listener
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const changed = (...ids: string[]): LiveChange => ({ object: 'deal', ids, action: 'update' })

it('shows a record that changes again for as long as the last change is new', () => {
  const { result } = renderHook(() => useGlow('deal'))
  const glowing = () => [...result.current.glowing]
  act(() => tell(changed('a', 'b')))
  act(() => void vi.advanceTimersByTime(2000))
  act(() => tell(changed('a')))
  act(() => void vi.advanceTimersByTime(1000))
  expect(glowing()).toEqual(['a'])
  act(() => void vi.advanceTimersByTime(1500))
  expect(glowing()).toEqual([])
})

it('keeps an own change dark', () => {
  const { result } = renderHook(() => useGlow('deal'))
  act(() => {
    result.current.mine('a')
    tell(changed('a', 'b'))
  })
  expect([...result.current.glowing]).toEqual(['b'])
})
