import { http, HttpResponse, type HttpHandler } from 'msw'
import type { FieldDescription, FieldOption, FieldType, ObjectDescription, Texts } from '../../lib/api/types'
import { fold } from '../../lib/text/fold'
import { problem } from './problem'
import type { MockStore } from './store'

const at = '*/api/v1/objects/:name/fields'
const day = 86_400_000

type Input = Partial<Omit<FieldDescription, 'options'>> & {
  options?: (Partial<FieldOption> & { labels: Texts })[]
}

/** What is computed has the type of its values. */
const typeOf = ({ type = 'text', expression, rollUp }: Input): FieldType =>
  expression !== undefined ? 'decimal' : rollUp !== undefined ? 'integer' : type
const first = (labels: Texts | undefined) => labels?.en ?? Object.values(labels ?? {})[0] ?? ''
const keyOf = (label: string) =>
  (fold(label).match(/[a-z\d]+/g) ?? [])
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

const optionsOf = (options: NonNullable<Input['options']>): FieldOption[] =>
  options.map(({ value, labels, color = null, archived = false }) => {
    const label = first(labels)
    return { value: value ?? keyOf(label), label, labels, color, archived }
  })

const several = [
  'tags',
  'choices',
  'emails',
  'phones',
  'relations',
  'address',
  'richText',
  'longText',
  'about',
]

const described = (type: FieldType, key: string): FieldDescription => ({
  key,
  type,
  label: key,
  required: false,
  readOnly: type === 'autonumber',
  sortable: !several.includes(type),
  filterable: true,
  aggregatable: ['integer', 'decimal', 'money', 'rating', 'duration'].includes(type),
  own: true,
  state: 'ready',
})

const applied = (field: FieldDescription, { options, labels, helps, ...rest }: Input): FieldDescription => ({
  ...field,
  ...rest,
  ...(labels === undefined ? {} : { labels, label: first(labels) }),
  ...(helps === undefined ? {} : { helps, help: first(helps) || (null as unknown as string) }),
  ...(options === undefined ? {} : { options: optionsOf(options) }),
})

/** Own fields as the contract of the API has them, over the objects of one store. */
export const fieldHandlers = (store: MockStore): HttpHandler[] => {
  const retired = new Map<string, { field: FieldDescription; deletedAt: string; keptUntil: string }[]>()
  const objectOf = (params: Record<string, unknown>) =>
    store.objects.find(({ name }) => name === params['name'])
  const on =
    (answer: (object: ObjectDescription, request: Request, key: string) => Response | Promise<Response>) =>
    ({ params, request }: { params: Record<string, unknown>; request: Request }) => {
      const object = objectOf(params)
      return object === undefined
        ? problem(404, 'not-found', 'There is no such object')
        : answer(object, request, String(params['key'] ?? ''))
    }
  const usage = (object: ObjectDescription, key: string) => {
    const values = store
      .all(object.name)
      .map((row) => row[key])
      .filter((value) => value !== undefined && value !== null)
    const options: Record<string, number> = {}
    for (const value of values.flat())
      if (typeof value === 'string') options[value] = (options[value] ?? 0) + 1
    return { filled: values.length, options, uses: [] }
  }
  return [
    http.get(
      '*/api/v1/objects/:name/conversions',
      on(() => HttpResponse.json({ items: [] })),
    ),
    http.get(
      at,
      on((object) =>
        HttpResponse.json({
          items: (retired.get(object.name) ?? []).map(({ field, ...dates }) => ({ ...field, ...dates })),
        }),
      ),
    ),
    http.post(
      at,
      on(async (object, request) => {
        const input = (await request.json()) as Input
        const key = keyOf(first(input.labels))
        if (object.fields.some((field) => field.key === key)) {
          const errors = [
            { pointer: '/labels', code: 'field.key-taken', message: 'There is a field of this name' },
          ]
          return problem(422, 'invalid', 'Please correct', { errors })
        }
        const made = applied(described(typeOf(input), key), { ...input, type: typeOf(input) })
        const before = object.fields.findIndex((field) => field.key === 'owner')
        object.fields.splice(before, 0, made)
        return HttpResponse.json(made, { status: 201 })
      }),
    ),
    http.put(
      `${at}/order`,
      on(async (object, request) => {
        const { keys } = (await request.json()) as { keys: string[] }
        const named = keys.flatMap((key) => object.fields.find((field) => field.key === key) ?? [])
        object.fields = [...named, ...object.fields.filter(({ key }) => !keys.includes(key))]
        return new HttpResponse(null, { status: 204 })
      }),
    ),
    http.get(
      `${at}/:key/usage`,
      on((object, _, key) => HttpResponse.json(usage(object, key))),
    ),
    http.post(
      `${at}/:key/restore`,
      on((object, _, key) => {
        const found = retired.get(object.name)?.find(({ field }) => field.key === key)
        if (found === undefined) return problem(404, 'not-found', 'There is no such field')
        retired.set(
          object.name,
          (retired.get(object.name) ?? []).filter((one) => one !== found),
        )
        object.fields.push(found.field)
        return HttpResponse.json(found.field)
      }),
    ),
    http.patch(
      `${at}/:key`,
      on(async (object, request, key) => {
        const found = object.fields.find((field) => field.key === key)
        if (found === undefined) return problem(404, 'not-found', 'There is no such field')
        const input = (await request.json()) as Input
        const gone =
          input.options === undefined
            ? []
            : (found.options ?? []).filter(({ value }) => input.options?.every((one) => one.value !== value))
        const used = gone.find(({ value }) => (usage(object, key).options[value] ?? 0) > 0)
        if (used !== undefined) {
          const errors = [
            { pointer: '/options', code: 'field.option-in-use', message: `${used.label} is in use` },
          ]
          return problem(422, 'field.option-in-use', 'Please correct', { errors })
        }
        const changed = applied(found, input)
        object.fields = object.fields.map((field) => (field === found ? changed : field))
        return HttpResponse.json(changed)
      }),
    ),
    http.delete(
      `${at}/:key`,
      on((object, _, key) => {
        const found = object.fields.find((field) => field.key === key)
        if (found === undefined) return problem(404, 'not-found', 'There is no such field')
        object.fields = object.fields.filter((field) => field !== found)
        const kept = {
          field: found,
          deletedAt: new Date().toISOString(),
          keptUntil: new Date(Date.now() + 30 * day).toISOString(),
        }
        retired.set(object.name, [...(retired.get(object.name) ?? []), kept])
        return new HttpResponse(null, { status: 204 })
      }),
    ),
  ]
}
