import { describe, expect, it } from 'vitest'
import { objects } from '../../test/mock/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { formFields, isDemanded, namedValues } from './formFields'

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
    expect(first.map(({ key }) => key)).toEqual(['title', 'dueAt'])
  })

  it('asks for what only the person can know, and leaves the rest to the server', () => {
    const demanded = (name: string) =>
      formFields(object(name))
        .first.filter(isDemanded)
        .map(({ key }) => key)
    expect(demanded('task')).toEqual(['title'])
    expect(demanded('deal')).toEqual(['name'])
    expect(demanded('product')).toEqual(['name'])
    expect(formFields(object('deal'), ['name', 'amount']).first.map(({ key }) => key)).toEqual([
      'name',
      'amount',
    ])
    expect(formFields(object('deal')).first.at(-1)?.key).toBe('pipeline')
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
