import { describe, expect, it } from 'vitest'
import type { RecordRow } from '../../lib/api/types'
import { sameValue, toInput, valueAt } from './values'

describe('what a field sends', () => {
  it('leaves to the server what is no number', () => {
    expect(toInput({ type: 'money' }, { amount: 'twelve', currency: 'EUR' })).toEqual({
      amount: 'twelve',
      currency: 'EUR',
    })
  })

  it('sends relations as ids and an emptied amount as none', () => {
    expect(toInput({ type: 'relation' }, { id: '7', name: 'Praha' })).toBe('7')
    expect(toInput({ type: 'money' }, { amount: '', currency: 'EUR' })).toBeNull()
    expect(
      toInput({ type: 'phones' }, [
        { value: ' ', kind: 'work' },
        { value: '+381 63', kind: '' },
      ]),
    ).toEqual([{ value: '+381 63' }])
  })

  it('does not take another spelling of a value for a change', () => {
    expect(sameValue({ type: 'decimal' }, '1200.50', '1200.5')).toBe(true)
    expect(sameValue({ type: 'relation' }, { id: '7', name: null }, { id: '7', name: 'Praha' })).toBe(true)
    expect(sameValue({ type: 'text' }, '', null)).toBe(true)
  })

  it('reads a path over relations, nested or named', () => {
    const row = { id: '1', version: 1, company: { id: '2', name: 'B', city: 'Brno' } } as unknown as RecordRow
    expect(valueAt(row, 'company.city')).toBe('Brno')
    expect(valueAt({ id: '1', version: 1, 'company.city': 'Brno' }, 'company.city')).toBe('Brno')
    expect(valueAt(row, 'person.city')).toBeNull()
  })
})
