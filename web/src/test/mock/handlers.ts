import { delay, http, HttpResponse, type HttpHandler } from 'msw'
import type {
  AggregateRequest,
  BatchRequest,
  BoardRequest,
  Filter,
  ListRequest,
} from '../../lib/api/requests'
import type { ObjectDescription, RecordInput, RecordRow } from '../../lib/api/types'
import { accountHandlers, type Start } from './account'
import { fieldHandlers } from './fields'
import { unknownFields } from './filter'
import { funnelOf } from './funnel'
import { importHandlers } from './imports'
import { jobHandlers } from './jobs'
import { ownObjectHandlers } from './ownObjects'
import { problem } from './problem'
import { settingsHandlers } from './settings'
import { MockStore } from './store'
import { trashHandlers } from './trash'
import { timelineOf } from './timeline'
import { segmentHandlers } from './segments'
import { viewHandlers } from './views'

const requestOf = (url: string): ListRequest => {
  const query = new URL(url).searchParams
  const text = (key: string) => query.get(key) ?? undefined
  const filter = text('filter')
  return {
    ...(filter === undefined ? {} : { filter: JSON.parse(filter) as Filter }),
    ...Object.fromEntries(
      ['sort', 'fields', 'after', 'count'].flatMap((key) => (query.has(key) ? [[key, text(key)]] : [])),
    ),
    limit: Number(text('limit') ?? 50),
    deleted: text('deleted') === 'true',
  }
}

/** Bodies carry lists of keys, the store reads them as an address has them. */
const asAddress = (body: unknown): Record<string, unknown> => {
  const { sort, fields, ...rest } = body as { sort?: string[]; fields?: string[] }
  return {
    ...rest,
    ...(sort === undefined ? {} : { sort: sort.join(',') }),
    ...(fields === undefined ? {} : { fields: fields.join(',') }),
  }
}

const missing = () => problem(404, 'not-found', 'There is no such record')

/** What the server fills in itself where nothing is said. */
const filled: Record<string, readonly string[]> = {
  deal: ['pipeline', 'stage'],
  task: ['kind', 'status', 'allDay'],
  product: ['active'],
  user: ['role', 'active'],
  stage: ['position', 'probability'],
  pipeline: ['position'],
  lostReason: ['position'],
}

/** What a required field says when it is left out. */
const faults = (object: ObjectDescription, input: RecordInput, all: boolean) => {
  const missing = (key: string) => input[key] === undefined || input[key] === null || input[key] === ''
  const nameless = all && object.name === 'person' && missing('firstName') && missing('lastName')
  return [
    ...object.fields
      .filter(({ key, required, readOnly }) => required && !readOnly && (all || key in input))
      .filter(({ key }) => missing(key) && !(all && filled[object.name]?.includes(key)))
      .map(({ key, label }) => ({ pointer: `/${key}`, code: 'required', message: `${label} is required` })),
    ...(nameless ? [{ pointer: '/firstName', code: 'nameless', message: 'A person needs a name' }] : []),
  ]
}

type Found = (object: ObjectDescription, row: RecordRow, request: Request) => Response | Promise<Response>

/** The records API over a store of its own: `mockHandlers()` per test gives each test its own data. */
export const mockHandlers = (start: Start = {}, store = new MockStore()): HttpHandler[] => {
  const at = '*/api/v1'
  if (start.ownFields === true) store.addOwnFields()
  const onObject =
    (answer: (object: ObjectDescription, request: Request) => Response | Promise<Response>) =>
    async ({ params, request }: { params: Record<string, unknown>; request: Request }) => {
      const object = store.object(String(params['plural']))
      return object === undefined ? missing() : answer(object, request)
    }
  const onRecord =
    (answer: Found) =>
    async ({ params, request }: { params: Record<string, unknown>; request: Request }) => {
      const object = store.object(String(params['plural']))
      const row = object === undefined ? undefined : store.find(object.name, String(params['id']))
      return object === undefined || row === undefined ? missing() : answer(object, row, request)
    }

  const save: Found = async (object, row, request) => {
    const wanted = request.headers.get('If-Match')
    if (wanted !== null && wanted !== `"${row.version}"`)
      return problem(412, 'stale', 'Somebody changed this meanwhile', { current: store.shown(object, row) })
    const input = (await request.json()) as RecordInput
    const errors = faults(object, input, false)
    if (errors.length > 0) return problem(422, 'invalid', 'Some fields need a look', { errors })
    return HttpResponse.json(store.shown(object, store.save(object, row, input)))
  }

  const move: Found = async (object, row, request) => {
    const { stage, lostReason } = (await request.json()) as { stage: string; lostReason?: string }
    const target = store.find('stage', stage)
    if (target === undefined) return problem(422, 'invalid', 'There is no such stage')
    if (target['kind'] === 'lost' && lostReason === undefined) {
      const errors = [{ pointer: '/lostReason', code: 'required', message: 'A lost deal needs a reason' }]
      return problem(422, 'invalid', 'A lost deal needs a reason', { errors })
    }
    const saved = store.save(object, row, { stage, ...(lostReason === undefined ? {} : { lostReason }) })
    saved['stageEnteredAt'] = new Date().toISOString()
    return HttpResponse.json(store.shown(object, saved))
  }

  const batch = (object: ObjectDescription, request: BatchRequest) => {
    const results = [
      ...(request.create ?? []).map((input) => ({ op: 'create', id: store.create(object, input).id })),
      ...(request.update ?? []).map((input) => {
        const row = store.find(object.name, String(input['id']))
        if (row !== undefined) store.save(object, row, input)
        return { op: 'update', id: String(input['id']) }
      }),
      ...(request.delete ?? []).map((id) => {
        const row = store.find(object.name, id)
        if (row !== undefined) row.deletedAt = new Date().toISOString()
        return { op: 'delete', id }
      }),
      ...(request.restore ?? []).map((id) => {
        const row = store.find(object.name, id)
        if (row !== undefined) row.deletedAt = null
        return { op: 'restore', id }
      }),
    ].map((result, index) => ({ index, ...result, status: 'ok' }))
    return { results, ok: results.length, failed: 0 }
  }

  return [
    // Nobody else looks at anything, unless a test says so.
    http.put(`${at}/presence`, () => HttpResponse.json({ items: [] })),
    http.delete(`${at}/presence`, () => new HttpResponse(null, { status: 204 })),
    ...accountHandlers(store, start),
    ...settingsHandlers(),
    ...trashHandlers(store),
    ...fieldHandlers(store),
    ...ownObjectHandlers(store),
    ...importHandlers(store),
    ...jobHandlers(store),
    ...viewHandlers(),
    ...segmentHandlers(),
    http.post(`${at}/deals/funnel`, async ({ request }) => HttpResponse.json(funnelOf(store, (await request.json()) as Parameters<typeof funnelOf>[1]))),
    http.post(`${at}/filters/describe`, async ({ request }) => {
      const { object, filter } = (await request.json()) as { object: string; filter: Filter }
      const keys = new Set(store.objects.find(({ name }) => name === object)?.fields.map(({ key }) => key))
      const [unknown] = unknownFields(filter, keys)
      if (unknown !== undefined) return problem(422, 'invalid', `There is no field ${unknown}`)
      return HttpResponse.json({ text: `Where ${JSON.stringify(filter)}` })
    }),
    http.get(`${at}/search`, async ({ request }) => {
      const query = new URL(request.url).searchParams
      await delay(20)
      const objects = query.get('objects')?.split(',')
      return HttpResponse.json({ items: store.search(query.get('q') ?? '', Number(query.get('limit') ?? 20), objects) })
    }),
    http.post(`${at}/:plural/query`, onObject(async (object, request) => HttpResponse.json(store.list(object, asAddress(await request.json()) as ListRequest)))),
    http.post(`${at}/:plural/aggregate`, onObject(async (object, request) => HttpResponse.json(store.aggregate(object, (await request.json()) as AggregateRequest)))),
    http.post(`${at}/:plural/board`, onObject(async (object, request) => HttpResponse.json(store.board(object, asAddress(await request.json()) as unknown as BoardRequest)))),
    http.post(`${at}/:plural/batch`, onObject(async (object, request) => HttpResponse.json(batch(object, (await request.json()) as BatchRequest)))),
    http.get(`${at}/:plural/:id/timeline`, onRecord((object, row, request) => HttpResponse.json(timelineOf(store, object, row, new URL(request.url).searchParams.get('kinds'))))),
    http.get(`${at}/:plural/:id/why`, onRecord(() => HttpResponse.json({ allowed: false, reasons: [] }))),
    http.get(`${at}/:plural/:id/changes`, onRecord((_, row) => HttpResponse.json({ items: [{ id: 'c0', kind: 'created', at: row.createdAt, by: row.createdBy ?? null, origin: 'PERSON' }], next: null }))),
    http.post(`${at}/:plural/:id/move`, onRecord(move)),
    http.post(`${at}/:plural/:id/restore`, onRecord((object, row) => {
      row.deletedAt = null
      return HttpResponse.json(store.shown(object, row))
    })),
    http.get(`${at}/:plural/:id`, onRecord((object, row, request) => HttpResponse.json(store.shown(object, row, new URL(request.url).searchParams.get('fields') ?? undefined)))),
    http.patch(`${at}/:plural/:id`, onRecord(save)),
    http.delete(`${at}/:plural/:id`, onRecord((_, row) => {
      row.deletedAt = new Date().toISOString()
      return new HttpResponse(null, { status: 204 })
    })),
    http.get(`${at}/:plural`, onObject((object, request) => HttpResponse.json(store.list(object, requestOf(request.url))))),
    http.post(`${at}/files`, async ({ request }) => {
      const sent = (await request.formData()).get('file') as File
      // jsdom loses the name on the way.
      const name = sent.name === 'blob' ? `file ${store.sent.size + 1}` : sent.name
      const { type, size } = sent
      const file = { id: crypto.randomUUID(), name, type, size }
      store.sent.set(file.id, file)
      return HttpResponse.json(file, { status: 201 })
    }),
    http.post(`${at}/:plural`, onObject(async (object, request) => {
      const input = (await request.json()) as RecordInput
      const errors = faults(object, input, true)
      if (errors.length > 0) return problem(422, 'invalid', 'Some fields need a look', { errors })
      return HttpResponse.json(store.create(object, input), { status: 201 })
    })),
  ] // prettier-ignore
}
