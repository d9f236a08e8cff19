import { expect, it } from 'vitest'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { objects } from '../../test/mock/objects'
import { tiesOf } from './ties'

const company = objects.find(({ name }) => name === 'company') as ObjectDescription
const field = (key: string) => company.fields.filter((one) => one.key === key)
const own = (key: string, part: Partial<FieldDescription> = {}) =>
  field('parent').map((one) => ({ ...one, key, own: true, label: 'Keeper', ...part }))

it('ties a record to those that point here and to those it points to, by relations of our own alone', () => {
  const vehicle = {
    ...company,
    name: 'vehicle',
    plural: 'vehicles',
    own: true,
    fields: [...field('name'), ...own('keeper')],
  }
  const firm = {
    ...company,
    fields: [...company.fields, ...own('vans', { type: 'relations', relation: 'vehicle' })],
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
