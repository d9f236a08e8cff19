import { expect, it } from 'vitest'
import { daysBetween, formatDate, formatTime } from './dates'
import { formatMoney, formatNumber, formatPercent, readNumber, typedNumber } from './numbers'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const euro = { amount: '38000.00', currency: 'EUR' }

it.each([
  ['en', '€38,000'],
  ['ru', '38 000 €'],
  ['cs', '38 000 €'],
  ['sr-Latn', '38.000 €'],
  ['sr-Cyrl', '38.000 €'],
  ['az', '38.000 €'],
])('writes money as %s does', (language, expected) => {
  expect(plain(formatMoney(language, euro))).toBe(expected)
})

it('keeps cents where there are any, and writes the sign of the manat', () => {
  expect(plain(formatMoney('en', { amount: '12.50', currency: 'USD' }))).toBe('$12.50')
  expect(plain(formatMoney('az', { amount: '24000.00', currency: 'AZN' }))).toBe('24.000 ₼')
  expect(plain(formatMoney('az', { amount: '1200000', currency: 'EUR' }, { notation: 'short' }))).toBe(
    '1,2 mln €',
  )
  expect(plain(formatMoney('en', { amount: '4850000', currency: 'RSD' }))).toBe('RSD 4,850,000')
})

it.each([
  ['en', '24 Nov 2026', 'Tuesday, 24 November 2026'],
  ['ru', '24 нояб. 2026 г.', 'вторник, 24 ноября 2026 г.'],
  ['az', '24 noy 2026', '24 noyabr 2026, çərşənbə axşamı'],
])('writes dates as %s does, also where the browser has no data', (language, short, full) => {
  expect(plain(formatDate(language, '2026-11-24'))).toBe(short)
  expect(plain(formatDate(language, '2026-11-24', 'full'))).toBe(full)
})

it('writes hours from 0 to 24 in every language', () => {
  const evening = new Date(2026, 10, 24, 19, 5)
  for (const language of ['en', 'ru', 'cs', 'sr-Latn', 'sr-Cyrl', 'az'])
    expect(formatTime(language, evening).startsWith('19')).toBe(true)
})

it('counts calendar days, not spans of 24 hours', () => {
  expect(daysBetween(new Date(2026, 2, 28, 23, 59), new Date(2026, 2, 29, 0, 1))).toBe(1)
  expect(daysBetween('2026-11-24', '2026-11-21')).toBe(-3)
})

it('writes numbers and shares', () => {
  expect(plain(formatNumber('az', 1234567.5))).toBe('1.234.567,5')
  expect(plain(formatPercent('en', 0.6315, 2))).toBe('63.15%')
})

it.each([
  ['en', '1,200', '1200'],
  ['en', '1,200.50', '1200.50'],
  ['en', '1.200', '1.200'],
  ['en', '1,5', '1.5'],
  ['sr-Latn', '38.000', '38000'],
  ['sr-Latn', '38.000,5', '38000.5'],
  ['sr-Latn', '38.5', '38.5'],
  ['sr-Cyrl', '38,125', '38.125'],
  ['az', '38.000', '38000'],
  ['az', '0.125', '0.125'],
  ['ru', '1 200,50', '1200.50'],
  ['ru', '1.200', '1.200'],
  ['cs', '1\u00a0200', '1200'],
  ['cs', '1.200.000', '1200000'],
  ['ru', '-3,', '-3'],
])('reads in %s what was typed as %s', (language, typed, number) => {
  expect(readNumber(language, typed)).toBe(number)
})

it.each(['twelve', '1,2,3', '1.2.3,4', '', '1-2'])('takes %s for no number', (typed) => {
  expect(readNumber('en', typed)).toBeNull()
})

it('writes a plain number back as one would type it', () => {
  expect(typedNumber('sr-Latn', '1200.50')).toBe('1200,50')
  expect(readNumber('sr-Latn', typedNumber('sr-Latn', '38.125'))).toBe('38.125')
})
