import { expect, it } from 'vitest'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { objects } from '../../test/mock/objects'
import { tiesOf } from './ties'

const company = objects.find(({ name }) => name === 'company') as ObjectDescription
const [nameField] = company.fields
const relation = { ...company.fields.find(({ key }) => key === 'parent')!, own: true, label: 'Keeper' }

it('ties a record to those that point here and to those it points to, by relations of our own alone', () => {
  const vehicle = {
    ...company,
    name: 'vehicle',
    plural: 'vehicles',
    own: true,
    fields: [nameField!, { ...relation, key: 'keeper' }],
  }
  const firm = {
    ...company,
    fields: [
      ...company.fields,
      { ...relation, key: 'vans', type: 'relations' as const, relation: 'vehicle' },
    ],
  }
  const record = {
    id: 'c1',
    version: 1,
    name: 'Vila',
    parent: { id: 'c0', name: 'Holding' },
    vans: [{ id: 'v1', name: 'Yugo' }],
  } as RecordRow

  const ties = tiesOf(firm, record, [firm, vehicle])

  expect(ties.map(({ key, filter }) => [key, filter])).toEqual([
    ['vehicle.keeper', { field: 'keeper', op: 'eq', value: 'c1' }],
    ['vans', { field: 'id', op: 'in', value: ['v1'] }],
  ])
  expect(ties[0]?.initial).toEqual({ keeper: { id: 'c1', name: 'Vila' } })
})
