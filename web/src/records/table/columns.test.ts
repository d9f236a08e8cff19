import { describe, expect, it } from 'vitest'
import { moveColumn, toggleSort } from './columns'

describe('ordering by columns', () => {
  it('orders by the clicked column alone and turns it round', () => {
    expect(toggleSort('name', 'amount', false)).toBe('amount')
    expect(toggleSort('amount', 'amount', false)).toBe('-amount')
    expect(toggleSort('-amount', 'amount', false)).toBe('amount')
    expect(toggleSort('name,amount', 'amount', false)).toBe('amount')
  })

  it('with shift adds a column, turns it, takes it out', () => {
    expect(toggleSort('name', 'amount', true)).toBe('name,amount')
    expect(toggleSort('name,amount', 'amount', true)).toBe('name,-amount')
    expect(toggleSort('name,-amount', 'amount', true)).toBe('name')
    expect(toggleSort('-name', 'name', true)).toBe('name')
  })

  it('keeps to the four keys the server takes', () => {
    expect(toggleSort('a,b,c,d', 'e', true)).toBe('a,b,c,d')
  })
})

describe('moving columns', () => {
  const choices = [{ path: 'a' }, { path: 'b', width: 90 }, { path: 'c' }]
  it('puts a column before another and keeps its width', () => {
    expect(moveColumn(choices, 'c', 'b')).toEqual([{ path: 'a' }, { path: 'c' }, { path: 'b', width: 90 }])
    expect(moveColumn(choices, 'b', null)).toEqual([{ path: 'a' }, { path: 'c' }, { path: 'b', width: 90 }])
  })
})
