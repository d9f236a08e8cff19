import { expect, it } from 'vitest'
import { shownPhone } from './phones'

it('groups a number as its country does', () => {
  expect(shownPhone('+420771234567')).toBe('+420 771 234 567')
  expect(shownPhone('+38163812345')).toBe('+381 63 812 345')
  expect(shownPhone('+381638123456')).toBe('+381 63 812 3456')
  expect(shownPhone('+79161234567')).toBe('+7 916 123 45 67')
  expect(shownPhone('+994501234567')).toBe('+994 50 123 45 67')
  expect(shownPhone('+447700900123')).toBe('+44 7700 900123')
})

it('groups those of other countries by threes', () => {
  expect(shownPhone('+33123456789')).toBe('+33 123 456 789')
  expect(shownPhone('+351212345678')).toBe('+351 212 345 678')
  expect(shownPhone('+4930123456')).toBe('+49 301 234 56')
})

it('leaves what is no number in full as it was written', () => {
  expect(shownPhone('+44 7700 900123')).toBe('+44 7700 900123')
  expect(shownPhone('112')).toBe('112')
  expect(shownPhone('+420771234567 ext. 4')).toBe('+420771234567 ext. 4')
})
