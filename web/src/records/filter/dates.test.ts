import { describe, expect, it } from 'vitest'
import { resolve } from './dates'

const saturday = new Date(2026, 10, 21, 15, 30)

describe('relative days', () => {
  it.each([
    ['@today', '2026-11-21', '2026-11-21'],
    [{ ago: '6m' }, '2026-05-21', '2026-05-21'],
    [{ ahead: '2w' }, '2026-12-05', '2026-12-05'],
    [{ last: '30d' }, '2026-10-23', '2026-11-21'],
    [{ next: '1w' }, '2026-11-21', '2026-11-27'],
    [{ next: 'month' }, '2026-12-01', '2026-12-31'],
    [{ next: 'week' }, '2026-11-23', '2026-11-29'],
    [{ this: 'week' }, '2026-11-16', '2026-11-22'],
    [{ this: 'quarter' }, '2026-10-01', '2026-12-31'],
    [{ previous: 'month' }, '2026-10-01', '2026-10-31'],
    [{ previous: 'year' }, '2025-01-01', '2025-12-31'],
  ])('%j means %s to %s', (value, from, to) => {
    expect(resolve(value, saturday)).toEqual([from, to])
  })

  it('a month back from the 31st is the last day of a shorter month', () => {
    expect(resolve({ ago: '1m' }, new Date(2026, 2, 31))).toEqual(['2026-02-28', '2026-02-28'])
  })

  it('leaves plain days and hours alone', () => {
    expect(resolve({ last: '24h' })).toBeNull()
    expect(resolve('2026-01-02')).toBeNull()
  })
})
