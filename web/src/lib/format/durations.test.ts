import { expect, it } from 'vitest'
import { ageParts, readDuration, typedDuration } from './durations'

it.each([
  ['en', '1:30', 5400],
  ['en', '90m', 5400],
  ['en', '90', 5400],
  ['en', '1.5h', 5400],
  ['en', '1 h 30 min', 5400],
  ['en', '1h 30', 5400],
  ['en', '0:00:45', 45],
  ['ru', '1,5 ч', 5400],
  ['ru', '1 ч 30 мин', 5400],
  ['ru', '2 часа', 7200],
  ['cs', '1,5 hod.', 5400],
  ['sr-Latn', '2 sata 15 min', 8100],
  ['sr-Cyrl', '2 сата', 7200],
  ['az', '1 saat 30 dəq', 5400],
  ['en', '120:00', 432000],
])('reads in %s what was typed as %s', (language, typed, seconds) => {
  expect(readDuration(language, typed)).toBe(seconds)
})

it.each(['', 'soon', '1:75', '-1:00', '1h 2h', '30 min 1 h', '5 parsecs', '1:30:'])(
  'takes “%s” for no duration',
  (typed) => {
    expect(readDuration('en', typed)).toBeNull()
  },
)

it('writes a duration back as it would be typed', () => {
  for (const seconds of [0, 45, 5400, 432_000])
    expect(readDuration('cs', typedDuration(seconds))).toBe(seconds)
})

it.each([
  [0, 'day', 0],
  [364, 'day', 364],
  [365, 'month', 12],
  [729, 'month', 23],
  [730, 'year', 2],
  [3303, 'year', 9],
])('says an age of %s days in whole %ss', (days, unit, count) => {
  expect(ageParts(days)).toEqual({ unit, count })
})
