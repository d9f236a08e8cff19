import { expect, it } from 'vitest'
import type { BoardAnswer } from '../../../../lib/api/requests'
import type { RecordRow } from '../../../../lib/api/types'
import { addPage, landingIn, moveOnBoard } from './boardState'
import { steady } from '../../../../records/board/steady'

const deal = (id: string, amount: number, currency = 'EUR'): RecordRow => ({
  id,
  version: 1,
  name: id,
  amount: { amount: amount.toFixed(2), currency },
  stageEnteredAt: '2026-01-01T00:00:00Z',
})

const board = (...columns: [string, RecordRow[]][]): BoardAnswer => ({
  groups: columns.map(([key, items]) => ({
    key,
    items,
    next: null,
    measures: {
      count: items.length,
      'sum(amount)': {
        amount: items
          .reduce((sum, item) => sum + Number((item['amount'] as { amount: string }).amount), 0)
          .toFixed(2),
        currency: 'EUR',
      },
    },
  })),
})

const offer = { id: 'offer', name: 'Offer sent' }

it('takes the card from its column and puts it where the order wants it', () => {
  const before = board(['new', [deal('a', 100), deal('b', 200)]], ['offer', [deal('c', 300), deal('d', 50)]])
  const after = moveOnBoard(before, deal('b', 200), offer, '-amount')
  expect(after.groups[0]?.items.map(({ id }) => id)).toEqual(['a'])
  expect(after.groups[1]?.items.map(({ id }) => id)).toEqual(['c', 'b', 'd'])
})

it('moves the money with the card, and the board before stays as it was', () => {
  const before = board(['new', [deal('a', 100), deal('b', 200)]], ['offer', [deal('c', 300)]])
  const after = moveOnBoard(before, deal('b', 200), offer, '-amount')
  expect(after.groups.map(({ measures }) => measures)).toEqual([
    { count: 1, 'sum(amount)': { amount: '100.00', currency: 'EUR' } },
    { count: 2, 'sum(amount)': { amount: '500.00', currency: 'EUR' } },
  ])
  expect(before.groups[0]?.items).toHaveLength(2)
})

it('leaves sums alone that are in another currency', () => {
  const before = board(['new', [deal('a', 100)]], ['offer', [deal('c', 300)]])
  const after = moveOnBoard(before, deal('a', 100, 'CZK'), offer, '-amount')
  expect(after.groups[1]?.measures).toEqual({
    count: 2,
    'sum(amount)': { amount: '300.00', currency: 'EUR' },
  })
})

it('lands a card just moved first where the latest come first', () => {
  const moved = { ...deal('b', 1), stageEnteredAt: '2026-06-01T00:00:00Z' }
  expect(landingIn([deal('c', 300), deal('d', 50)], moved, '-stageEnteredAt')).toBe(0)
  expect(landingIn([deal('c', 300), deal('d', 50)], moved, 'stageEnteredAt')).toBe(2)
})

it('shows a deal once when a further page repeats it', () => {
  const after = addPage(
    board(['new', [deal('a', 1), deal('b', 2)]]),
    'new',
    [deal('b', 2), deal('c', 3)],
    null,
  )
  expect(after.groups[0]?.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

it('keeps every card in its place while the pointer is over the column', () => {
  const held = [deal('a', 1), deal('b', 2), deal('c', 3)]
  const shown = steady(held, [deal('new', 9), deal('a', 1), deal('c', 3)])
  expect(shown.map(({ row, gone }) => [row.id, gone])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
    ['new', false],
  ])
  expect(steady(null, held).every(({ gone }) => !gone)).toBe(true)
})
