import { expect, it } from 'vitest'
import { addDays, addMonths, daysShown } from './days'

it('shows whole weeks from Monday', () => {
  const november = daysShown('2026-11-17', 'month')
  expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  expect(daysShown('2027-02-01', 'month')).toHaveLength(28)
  expect(daysShown('2026-11-29', 'week')).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ])
})

it('counts days over the ends of months and the change of the clock', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-01')
})
