import { expect, it } from 'vitest'
import { blockOf, isBlock } from './block'
import { dayIn, numberIn } from './readCell'

it('reads the cells of a spreadsheet, those with line breaks and quotes too', () => {
  expect(blockOf('a\tb\r\nc\t"two\nlines and ""quotes"""\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'two\nlines and "quotes"'],
  ])
  expect(blockOf('a\t\t')).toEqual([['a', '', '']])
  expect(isBlock('one word')).toBe(false)
  expect(isBlock('a\tb')).toBe(true)
})

it.each([
  ['1200', '.', '1200'],
  ['1,200.50', ',', '1200.50'],
  ['1.200,50', '.', '1200.50'],
  ['1 200,5', '.', '1200.5'],
  ['1.234', ',', '1234'],
  ['1.234', '.', '1.234'],
  ['1,234', '.', '1234'],
  ['1.234.567', ',', '1234567'],
  ['-0,5', ',', '-0.5'],
  ['−7', ',', '-7'],
  ['twelve', '.', null],
  ['12 kg', '.', null],
])('reads %s as a number where %s is the decimal mark', (text, decimal, number) => {
  expect(numberIn(text, decimal)).toBe(number)
})

it.each([
  ['2026-11-09', '2026-11-09'],
  ['9.11.2026', '2026-11-09'],
  ['9. 11. 2026', '2026-11-09'],
  ['09/11/2026', '2026-11-09'],
  ['31.2.2026', null],
  ['soon', null],
])('reads %s as a day', (text, day) => {
  expect(dayIn(text)).toBe(day)
})
