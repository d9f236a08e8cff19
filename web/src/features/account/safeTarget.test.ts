import { expect, it } from 'vitest'
import { safeTarget } from './safeTarget'

it('sends a person only to addresses of this installation after sign-in', () => {
  expect(safeTarget('/deals?view=mine')).toBe('/deals?view=mine')
  expect(safeTarget(undefined)).toBe('/')
  for (const elsewhere of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ])
    expect(safeTarget(elsewhere)).toBe('/')
})
