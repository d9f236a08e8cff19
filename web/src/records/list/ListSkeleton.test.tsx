import { MantineProvider } from '@mantine/core'
import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ListView } from '../view/useListView'
import { ListSkeleton } from './ListSkeleton'
import type { ListSearch } from './listSearch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Whether rows of a table are drawn once it takes longer. */
const drawsRows = (kind: ListView['kind'], search: ListSearch, pending = true) => {
  const settings = { columns: [{ key: 'name', width: 200 }], density: 'normal' }
  const list = { kind, pending, settings } as unknown as ListView
  const { container, unmount } = render(
    <MantineProvider env="test">
      <ListSkeleton list={list} search={search} />
    </MantineProvider>,
  )
  act(() => void vi.advanceTimersByTime(1000))
  const drawn = container.querySelector('[aria-hidden]') !== null
  unmount()
  return drawn
}

it('draws the rows of a table where the address asks for one', () => {
  expect(drawsRows('table', {})).toBe(true)
  expect(drawsRows('table', { view: 'all' })).toBe(true)
  expect(drawsRows('table', { view: 'web', as: 'table' })).toBe(true)
})

it('draws no rows while another shape, or a view of no known shape, is on its way', () => {
  expect(drawsRows('calendar', { as: 'calendar' })).toBe(false)
  expect(drawsRows('board', { view: 'web' }, false)).toBe(false)
  expect(drawsRows('table', { view: 'web' })).toBe(false)
  expect(drawsRows('table', { view: 'web' }, false)).toBe(true)
})
