import { expect, it } from 'vitest'
import { initialsOf } from '../../ui/initials'
import { fold, hitsIn } from './fold'
import { otherLayouts } from './layout'

it('folds case, accents and script to one spelling', () => {
  for (const spelling of ['Petrović', 'PETROVIĆ', 'Петровић', 'petrovic'])
    expect(fold(spelling)).toBe('petrovic')
  expect(fold('Əliyeva')).toBe('eliyeva')
  expect(fold('Љубав')).toBe(fold('Ljubav'))
})

it('says where the query stands in the text as it is written', () => {
  expect(hitsIn('Милица Петровић', 'petrov')).toEqual([{ from: 7, to: 13 }])
  expect(hitsIn('Njegoš', 'ње')).toEqual([{ from: 0, to: 3 }])
  expect(hitsIn('Vltava', 'xyz')).toEqual([])
})

it('reads what was typed in the wrong keyboard layout', () => {
  expect(otherLayouts('gtnhjd')).toContain('петров')
  expect(otherLayouts('зуекщм')).toContain('petrov')
})

it('makes initials in the script of the name and skips forms of companies', () => {
  expect(initialsOf('Петар Ђорђевић')).toBe('ПЂ')
  expect(initialsOf('Petrović & sinovi')).toBe('PS')
  expect(initialsOf('ООО «Северный ветер»')).toBe('СВ')
  expect(initialsOf('Novák')).toBe('N')
})
