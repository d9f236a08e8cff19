import { expect, it } from 'vitest'
import { completed, offersFor } from './completion'
import type { Words } from './formulas'

const words: Words = {
  fields: [
    { path: 'amount', label: 'Betrag', type: 'money' },
    { path: 'company.name', label: 'Company · Name', type: 'text' },
  ],
  functions: [
    { name: 'round', signatures: ['round(decimal, integer): decimal'], help: 'Rounds.' },
    { name: 'today', signatures: ['today(): date'], help: 'The day.' },
  ],
}

const offered = (text: string) => offersFor(text, text.length, words).map((one) => one.text)

it('offers fields by path and label, and functions by name', () => {
  expect(offered('1 + amo')).toEqual(['amount'])
  expect(offered('betr')).toEqual(['amount'])
  expect(offered('company.')).toEqual(['company.name'])
  expect(offered('ro')).toEqual(['round()'])
})

it('offers nothing inside of a text, nor where a word is whole', () => {
  expect(offered("'am")).toEqual([])
  expect(offered('amount')).toEqual([])
  expect(offered('1 + ')).toEqual([])
})

it('writes the rest of the word and leaves the caret where one goes on', () => {
  const [round] = offersFor('1 + ro', 6, words)
  const [today] = offersFor('tod', 3, words)
  expect(round && completed('1 + ro', 6, round)).toEqual(['1 + round()', 10])
  expect(today && completed('tod', 3, today)).toEqual(['today()', 7])
  expect(round && completed('ro(2)', 2, round)).toEqual(['round(2)', 5])
})
