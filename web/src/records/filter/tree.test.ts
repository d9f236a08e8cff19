import { describe, expect, it } from 'vitest'
import type { Filter } from '../../lib/api/requests'
import {
  addAt,
  both,
  conditionsIn,
  isFilter,
  joinAt,
  nodeAt,
  removeAt,
  replaceAt,
  rootOf,
  tidy,
} from './tree'

const city: Filter = { field: 'city', op: 'eq', value: 'Praha' }
const owner: Filter = { field: 'owner', op: 'in', value: ['@me'] }
const open: Filter = { field: 'source', op: 'in', value: [] }
const source: Filter = { field: 'source', op: 'in', value: ['web'] }

describe('the filter tree', () => {
  it('has a group at its root, whatever it was opened with', () => {
    expect(rootOf(undefined)).toEqual({ and: [] })
    expect(rootOf(city)).toEqual({ and: [city] })
    expect(rootOf({ or: [city] })).toEqual({ or: [city] })
  })

  it('adds a condition to the group it is asked for', () => {
    const root: Filter = { and: [city, { or: [owner] }] }
    expect(addAt(root, [1], source)).toEqual({ and: [city, { or: [owner, source] }] })
    expect(root).toEqual({ and: [city, { or: [owner] }] })
  })

  it('replaces only the node in its place', () => {
    expect(replaceAt({ and: [city, { or: [owner, source] }] }, [1, 0], city)).toEqual({
      and: [city, { or: [city, source] }],
    })
  })

  it('takes an emptied group out with its last condition, but keeps the root', () => {
    expect(removeAt({ and: [city, { or: [owner] }] }, [1, 0])).toEqual({ and: [city] })
    expect(removeAt({ and: [city] }, [0])).toEqual({ and: [] })
  })

  it('reads and writes "none of these" as a negated "any of"', () => {
    const none = joinAt({ and: [city, owner] }, [], 'none')
    expect(none).toEqual({ not: { or: [city, owner] } })
    expect(nodeAt(none, [1])).toEqual(owner)
    expect(joinAt(none, [], 'any')).toEqual({ or: [city, owner] })
  })

  it('edits the conditions of child records in place', () => {
    const root: Filter = { and: [{ none: { of: 'tasks' } }] }
    const edited = addAt(root, [0], city)
    expect(edited).toEqual({ and: [{ none: { of: 'tasks', where: { and: [city] } } }] })
    expect(removeAt(edited, [0, 0])).toEqual({ and: [{ none: { of: 'tasks', where: { and: [] } } }] })
    expect(nodeAt(edited, [0, 0])).toEqual(city)
  })

  it('asks the server only for what is finished', () => {
    expect(tidy({ and: [open, { or: [] }] })).toBeUndefined()
    expect(tidy({ and: [city, open] })).toEqual(city)
    expect(tidy({ or: [city, { and: [owner, open] }] })).toEqual({ or: [city, owner] })
    expect(tidy({ not: { or: [city] } })).toEqual({ not: { or: [city] } })
    expect(tidy({ any: { of: 'deals', where: { and: [open] } } })).toEqual({ any: { of: 'deals' } })
  })

  it('leaves a figure of child records out until it is finished, and keeps it whole', () => {
    const sum: Filter = {
      children: { of: 'deals', fn: 'sum', field: 'amount', op: 'ge', value: '5', where: { and: [city] } },
    }
    expect(tidy(sum)).toEqual({
      children: { of: 'deals', fn: 'sum', field: 'amount', op: 'ge', value: '5', where: city },
    })
    expect(
      tidy({ children: { of: 'deals', fn: 'sum', field: 'amount', op: 'ge', value: '' } }),
    ).toBeUndefined()
    expect(addAt({ and: [sum] }, [0], owner)).toEqual({
      and: [
        {
          children: {
            of: 'deals',
            fn: 'sum',
            field: 'amount',
            op: 'ge',
            value: '5',
            where: { and: [city, owner] },
          },
        },
      ],
    })
  })

  it('counts conditions, also those of groups and children', () => {
    expect(
      conditionsIn({ and: [city, { or: [owner, source] }, { any: { of: 'deals', where: city } }] }),
    ).toBe(5)
    expect(conditionsIn(undefined)).toBe(0)
  })

  it('joins filters without growing groups of one', () => {
    expect(both(undefined, city)).toEqual(city)
    expect(both(city, owner)).toEqual({ and: [city, owner] })
    expect(both(undefined)).toBeUndefined()
  })

  it('takes from an address only what is a filter', () => {
    expect(isFilter({ and: [city, { not: owner }] })).toBe(true)
    expect(isFilter({ children: { of: 'tasks', fn: 'count', op: 'ge', value: 1 } })).toBe(true)
    expect(isFilter({ children: { of: 'tasks', op: 'ge', value: 1 } })).toBe(false)
    expect(isFilter({ match: 'ana' })).toBe(true)
    expect(isFilter({ none: { of: 'tasks', where: city } })).toBe(true)
    expect(isFilter({ field: 'city', op: 'like', value: 1 })).toBe(false)
    expect(isFilter({ and: city })).toBe(false)
    expect(isFilter('city')).toBe(false)
    expect(isFilter({ and: [], or: [] })).toBe(false)
  })
})
