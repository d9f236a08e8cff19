import { describe, expect, it } from 'vitest'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { linesOf, placesOf } from './placement'

const field = (key: string, type: FieldDescription['type'] = 'text') =>
  ({ key, type, label: key }) as FieldDescription

const object = (...fields: FieldDescription[]) =>
  ({ name: 'person', nameField: 'name', fields: [field('name'), ...fields] }) as unknown as ObjectDescription

const row = (id: string, values: Record<string, unknown>) => ({ id, version: 1, ...values }) as RecordRow

describe('a list of addresses', () => {
  it('goes by city and country, and by each address field that the company added', () => {
    const places = placesOf(object(field('city'), field('country'), field('seat', 'address')))
    expect(places.map(({ field: { key }, sort }) => [key, sort])).toEqual([
      ['city', 'country,city,name'],
      ['seat', 'seat.country,seat.city,name'],
    ])
  })

  it('is not there where records have no place', () => {
    expect(placesOf(object(field('amount', 'money')))).toEqual([])
  })

  it('asks for nothing that the reader may not see', () => {
    expect(placesOf(object(field('city')))[0]).toMatchObject({ sort: 'city,name', fields: ['city'] })
  })

  it('puts the town before the first of its records, however it is written', () => {
    const [place] = placesOf(object(field('city'), field('country'), field('address')))
    if (place === undefined) throw new Error('no place')
    const lines = linesOf(
      [
        row('1', { city: 'Brno', country: 'CZ', address: 'Dlouhá 5' }),
        row('2', { city: 'BRNO', country: 'CZ' }),
        row('3', { city: 'Brno', country: 'US' }),
        row('4', {}),
      ],
      place,
    )
    expect(lines.map((line) => ('town' in line ? (line.town.city ?? '—') : line.row.id))).toEqual([
      'Brno', '1', '2', 'Brno', '3', '—', '4',
    ]) // prettier-ignore
    expect(lines[1]).toMatchObject({ address: { street: 'Dlouhá 5', city: 'Brno' } })
  })
})
