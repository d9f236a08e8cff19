import { describe, expect, it } from 'vitest'
import { objects } from '../../test/mock/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { formFields, namedValues } from './formFields'

const object = (name: string) => objects.find((one) => one.name === name) as ObjectDescription

describe('the form for a new record', () => {
  it('asks for the parts of a name, what is required and what the list shows', () => {
    const { first, more } = formFields(object('person'))
    expect(first.map(({ key }) => key)).toEqual([
      'firstName',
      'middleName',
      'lastName',
      'company',
      'position',
      'emails',
      'phones',
    ])
    expect(more.map(({ key }) => key)).toContain('birthday')
    expect([...first, ...more].some(({ readOnly }) => readOnly)).toBe(false)
  })

  it('takes the order a module gives', () => {
    const { first } = formFields(object('task'), ['title', 'dueAt'])
    expect(first.map(({ key }) => key)).toEqual(['kind', 'title', 'dueAt'])
  })

  it('puts a typed name into the fields it is made of', () => {
    expect(namedValues(object('company'), 'Vltava Finance')).toEqual({ name: 'Vltava Finance' })
    expect(namedValues(object('person'), 'Ana Marija Ilić')).toEqual({
      firstName: 'Ana Marija',
      lastName: 'Ilić',
    })
    expect(namedValues(object('person'), 'Ilić')).toEqual({ lastName: 'Ilić' })
  })
})
