import { expect, it } from 'vitest'
import { periodBefore, periodOf, yearBefore } from './periods'
import { mayBeChance, wilson } from './rates'
import { resultRows } from './results'

const now = new Date(2026, 10, 21)

it('names periods by the calendar', () => {
  expect(periodOf('thisQuarter', now)).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(periodOf('lastMonth', now)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  expect(periodOf('all', now)).toBeNull()
})

it('compares months with months and days with days', () => {
  expect(periodBefore({ from: '2026-07-01', to: '2026-09-30' })).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(periodBefore({ from: '2026-03-10', to: '2026-03-19' })).toEqual({ from: '2026-02-28', to: '2026-03-09' })
  expect(yearBefore({ from: '2024-02-29', to: '2024-03-31' })).toEqual({ from: '2023-02-28', to: '2023-03-31' })
}) // prettier-ignore

it('says how sure a share is', () => {
  const rate = wilson(18, 31)
  expect(rate?.rate).toBeCloseTo(0.581, 3)
  expect(rate?.low).toBeCloseTo(0.408, 2)
  expect(rate?.high).toBeCloseTo(0.736, 2)
  expect(wilson(0, 0)).toBeNull()
})

it('calls a difference chance until there are enough deals', () => {
  const few = [wilson(51, 109), wilson(48, 87)] as const
  const many = [wilson(510, 1090), wilson(480, 870)] as const
  expect(few[0] && few[1] && mayBeChance(few[0], few[1])).toBe(true)
  expect(many[0] && many[1] && mayBeChance(many[0], many[1])).toBe(false)
})

it('makes one line of the won and the lost deals of a seller', () => {
  const ann = { id: '1', name: 'Ann' }
  const filter = { field: 'owner', op: 'eq' as const, value: '1' }
  const money = { amount: '900.00', currency: 'EUR' }
  const rows = resultRows(
    {
      items: [
        { group: { owner: ann, status: 'lost' }, measures: { count: 1, 'sum(amount)': null }, filter },
        { group: { owner: ann, status: 'won' }, measures: { count: 3, 'sum(amount)': money, 'avg(cycleDays)': '51.78' }, filter },
      ],
      totals: {},
      truncated: false,
    },
    'owner',
  )
  expect(rows).toMatchObject([{ key: '1', won: 3, lost: 1, money, cycle: 51.78, rate: { rate: 0.75, of: 4 } }])
}) // prettier-ignore
