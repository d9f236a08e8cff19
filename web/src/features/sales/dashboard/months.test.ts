import { expect, it } from 'vitest'
import { everyMonth } from './months'

const filter = { field: 'status', op: 'eq', value: 'won' } as const
const bar = (month: string, amount: number) => ({ month, amount, currency: 'CZK', count: 1, filter })

it('shows months without wins as such', () => {
  const bars = everyMonth([bar('2026-09', 5), bar('2026-12', 7)], null, filter)
  expect(bars.map(({ month, amount }) => [month, amount])).toEqual([
    ['2026-09', 5],
    ['2026-10', 0],
    ['2026-11', 0],
    ['2026-12', 7],
  ])
  expect(bars[1]).toMatchObject({ currency: 'CZK', count: 0 })
})

it('fills the chosen period up to the present month, not the months to come', () => {
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const bars = everyMonth([bar('2026-02', 5)], period, filter, new Date(2026, 3, 10))
  expect(bars.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
})
