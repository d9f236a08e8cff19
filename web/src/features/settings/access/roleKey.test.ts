import { expect, test } from 'vitest'
import { keyFor } from './roleKey'

test('a key is made of the words of a name', () => {
  expect(keyFor('Vedoucí prodeje', [])).toBe('vedouciProdeje')
  expect(keyFor('3rd line', [])).toBe('rdLine')
})

test('a name in another script has a key too, and no two roles have one', () => {
  expect(keyFor('Ревизор', [])).toBe('role')
  expect(keyFor('Ревизор', ['role', 'role2'])).toBe('role3')
})
