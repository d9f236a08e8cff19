import { http, HttpResponse, type HttpHandler } from 'msw'
import type { ObjectDescription, Texts } from '../../lib/api/types'
import { fold } from '../../lib/text/fold'
import { problem } from './problem'
import type { MockStore } from './store'

const at = '*/api/v1/objects'
const day = 86_400_000

interface Input {
  labels?: Texts
  pluralLabels?: Texts
  icon?: string
}

const first = (labels: Texts | undefined) => labels?.en ?? Object.values(labels ?? {})[0] ?? ''

const made = ({ labels = {}, pluralLabels = {}, icon = 'box' }: Input, like: ObjectDescription) => {
  const label = first(labels)
  const name = fold(label)
  return {
    ...like,
    name,
    plural: `${name}s`,
    label,
    pluralLabel: first(pluralLabels) || label,
    fields: like.fields.filter(({ key, system }) => key === like.nameField || system === true),
    columns: [like.nameField, 'owner'],
    own: true,
    icon,
    labels,
    pluralLabels,
  }
}

/** Objects of a company's own as the contract of the API has them. */
export const ownObjectHandlers = (store: MockStore): HttpHandler[] => {
  const trash: ObjectDescription[] = []
  const move = (from: ObjectDescription[], to: ObjectDescription[], name: unknown) => {
    const found = from.findIndex((object) => object.name === name && object.own === true)
    const [object] = found < 0 ? [] : from.splice(found, 1)
    if (object !== undefined) to.push(object)
    return object
  }
  return [
    http.get(at, ({ request }) => {
      if (!new URL(request.url).searchParams.has('deleted'))
        return HttpResponse.json({ items: store.objects })
      const dates = {
        deletedAt: new Date().toISOString(),
        keptUntil: new Date(Date.now() + 30 * day).toISOString(),
      }
      return HttpResponse.json({ items: trash.map((object) => ({ ...object, ...dates })) })
    }),
    http.post(at, async ({ request }) => {
      const like = store.objects.find(({ name }) => name === 'product')
      if (like === undefined) return problem(404, 'not-found', 'There is no such object')
      const object = made((await request.json()) as Input, like)
      store.objects.push(object)
      return HttpResponse.json(object, { status: 201 })
    }),
    http.get(`${at}/:name/usage`, () => HttpResponse.json({ records: 3, capped: false, uses: [] })),
    http.delete(`${at}/:name`, ({ params, request }) => {
      const uses = store.objects.flatMap((object) =>
        object.fields
          .filter(({ relation }) => relation === params['name'])
          .map(({ key, label }) => ({
            kind: 'field',
            id: `${object.name}.${key}`,
            name: `${object.pluralLabel} · ${label}`,
          })),
      )
      if (uses.length > 0 && !new URL(request.url).searchParams.has('anyway'))
        return problem(409, 'object.in-use', 'Fields of other objects point to this object', { uses })
      return move(store.objects, trash, params['name']) === undefined
        ? problem(404, 'not-found', 'There is no such object')
        : new HttpResponse(null, { status: 204 })
    }),
    http.post(`${at}/:name/restore`, ({ params }) => {
      const object = move(trash, store.objects, params['name'])
      return object === undefined
        ? problem(404, 'not-found', 'There is no such object')
        : HttpResponse.json(object)
    }),
  ]
}
