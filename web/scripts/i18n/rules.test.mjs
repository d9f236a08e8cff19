import { expect, it } from 'vitest'
import { faultsOf, pluralsOf } from './rules.mjs'
import { toCyrillic } from './serbian.mjs'

const catalogue = (locale, message, translation) => ({
  [locale]: [{ file: `src/x/${locale}.po`, entries: { id: { message, translation } } }],
})

it('finds a text without a translation', () => {
  expect(faultsOf(catalogue('cs', 'Save', ''), 'en')).toEqual(['src/x/cs.po: "Save" is not translated'])
  expect(faultsOf(catalogue('cs', 'Save', 'Uložit'), 'en')).toEqual([])
})

it('finds a plural that lacks a form of its language', () => {
  const english = '{n, plural, one {# deal} other {# deals}}'
  const russian = '{n, plural, one {# сделка} few {# сделки} other {# сделок}}'
  expect(faultsOf(catalogue('ru', english, russian), 'en')).toEqual([
    `src/x/ru.po: "${english}" lacks the plural "many"`,
  ])
})

it('finds a translation that lost or changed an argument', () => {
  expect(faultsOf(catalogue('cs', 'Hello {name}', 'Ahoj {jmeno}'), 'en')).toHaveLength(1)
})

it('finds one text translated in two ways by two folders', () => {
  const entries = (translation) => ({ id: { message: 'Close', translation } })
  const files = [
    { file: 'a.po', entries: entries('Zavřít') },
    { file: 'b.po', entries: entries('Uzavřít') },
  ]
  expect(faultsOf({ cs: files }, 'en')).toEqual(['b.po: "Close" is translated differently in a.po'])
})

it('finds Cyrillic that is not the Latin text', () => {
  const both = { ...catalogue('sr-Latn', 'Save', 'Sačuvaj'), ...catalogue('sr-Cyrl', 'Save', 'Сними') }
  expect(faultsOf(both, 'en')).toHaveLength(1)
})

it('reads plurals inside plurals', () => {
  expect(pluralsOf('{a, plural, one {x {b, plural, few {y} other {z}}} other {w}}')).toEqual([
    ['one', 'other'],
    ['few', 'other'],
  ])
})

it('writes Serbian Cyrillic from Latin and leaves arguments, tags and names alone', () => {
  expect(toCyrillic('Njegoš i Džordž')).toBe('Његош и Џорџ')
  expect(toCyrillic('injekcija, nadživeti')).toBe('инјекција, надживети')
  expect(toCyrillic('<0>{name}</0> u Odnosu, CSV')).toBe('<0>{name}</0> у Односу, CSV')
  expect(toCyrillic('{n, plural, one {# posao} few {# posla} other {# poslova}}')).toBe(
    '{n, plural, one {# посао} few {# посла} other {# послова}}',
  )
})
