import { expect, it } from 'vitest'
import { timeOf } from './TimeInput'

it('reads a time of the day as people type it', () => {
  expect(['9', '930', '9.30', '09:30', '0930', '23:59'].map(timeOf)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '23:59',
  ])
  expect(['24:00', '9:75', 'nine', '', '93'].map(timeOf)).toEqual([null, null, null, null, null])
})
