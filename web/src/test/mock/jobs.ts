import { http, HttpResponse, type HttpHandler } from 'msw'
import type { BulkChange } from '../../lib/api/bulk'
import type { BulkResult, Job } from '../../lib/api/jobs'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription, RecordInput, RecordRow } from '../../lib/api/types'
import { problem } from './problem'
import type { MockStore } from './store'

const at = '*/api/v1'

interface BulkRequest {
  ids?: string[]
  filter?: Filter
  change: BulkChange
  preview?: boolean
}

const verbOf = (change: BulkChange): BulkResult['verb'] =>
  'set' in change
    ? 'set'
    : 'assign' in change
      ? 'assign'
      : 'delete' in change
        ? 'delete'
        : 'restore' in change
          ? 'restore'
          : 'tag'

const inputOf = (change: BulkChange, row: RecordRow): RecordInput => {
  if ('set' in change) return change.set
  if ('assign' in change) return { owner: change.assign }
  if ('delete' in change || 'restore' in change) return {}
  const tags = ((row['tags'] ?? []) as string[]).filter((tag) => change.removeTags?.includes(tag) !== true)
  return { tags: [...new Set([...tags, ...(change.addTags ?? [])])] }
}

const json = (value: unknown) => JSON.stringify(value ?? null)

/** Jobs that are done as soon as somebody asks how far they are. */
export const jobHandlers = (store: MockStore): HttpHandler[] => {
  const jobs: Job[] = []
  const backs = new Map<string, () => void>()
  let made = 0

  const begin = (kind: string, title: string, result: BulkResult, back: () => void): Job => {
    made += 1
    const job: Job = {
      id: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
      kind,
      title,
      status: 'queued',
      done: 0,
      total: result.changed + result.unchanged + result.refused,
      attention: 0,
      createdAt: new Date().toISOString(),
      createdBy: store.me,
      startedAt: null,
      finishedAt: null,
      result: null,
      problem: null,
      cancelAsked: false,
      cancellable: true,
      undoable: false,
    }
    jobs.unshift(job)
    backs.set(job.id, back)
    results.set(job.id, result)
    return { ...job }
  }
  const results = new Map<string, BulkResult>()
  const worked = () => {
    const now = new Date().toISOString()
    for (const job of jobs) {
      const result = results.get(job.id)
      if (job.status !== 'queued' || result === undefined) continue
      const { changed, refused } = result
      Object.assign(job, {
        status: 'done',
        done: job.total,
        attention: refused,
        startedAt: now,
        finishedAt: now,
      })
      Object.assign(job, { result, cancellable: false, undoable: changed > 0 })
    }
    return jobs
  }

  const chosen = (object: ObjectDescription, { ids, filter, change }: BulkRequest): RecordRow[] => {
    const deleted = 'restore' in change
    const { items } = store.list(object, {
      deleted,
      limit: 100_000,
      ...(ids === undefined && filter !== undefined ? { filter } : {}),
    })
    const wanted = ids === undefined ? null : new Set(ids)
    return items.flatMap(({ id }) => {
      const row = store.find(object.name, id)
      return row === undefined || (wanted !== null && !wanted.has(id)) ? [] : [row]
    })
  }

  const isSame = (row: RecordRow, key: string, value: unknown) => {
    const now = row[key]
    const id = now !== null && typeof now === 'object' && 'id' in now ? now.id : now
    return json(id) === json(value)
  }

  const preview = (object: ObjectDescription, rows: readonly RecordRow[], change: BulkChange) => {
    const differing = rows.filter(
      (row) =>
        'delete' in change ||
        'restore' in change ||
        Object.entries(inputOf(change, row)).some(([key, value]) => !isSame(row, key, value)),
    )
    return {
      matched: rows.length,
      allowed: rows.length,
      tried: rows.length,
      changed: differing.length,
      unchanged: rows.length - differing.length,
      refused: 0,
      sample: differing.slice(0, 10).map((row) => ({
        id: `change-${row.id}`,
        about: { object: object.name, id: row.id, name: String(row[object.nameField]) },
        changes: Object.entries(inputOf(change, row)).map(([field, to]) => ({
          field,
          label: object.fields.find(({ key }) => key === field)?.label ?? field,
          from: row[field] ?? null,
          to,
        })),
      })),
      refusals: [],
    }
  }

  const run = (object: ObjectDescription, rows: readonly RecordRow[], change: BulkChange): Job => {
    const before = rows.map((row) => ({ ...row }))
    const { changed, unchanged } = preview(object, rows, change)
    for (const row of rows) {
      if ('delete' in change) row.deletedAt = new Date().toISOString()
      else if ('restore' in change) row.deletedAt = null
      else store.save(object, row, inputOf(change, row))
    }
    const verb = verbOf(change)
    const result = { object: object.name, verb, changed, unchanged, refused: 0, refusals: [] }
    return begin('bulk', `${object.pluralLabel}: ${verb}`, result, () =>
      rows.forEach((row, index) => Object.assign(row, before[index])),
    )
  }

  return [
    http.post(`${at}/:plural/bulk`, async ({ params, request }) => {
      const object = store.object(String(params['plural']))
      if (object === undefined) return problem(404, 'not-found', 'There is no such object')
      const asked = (await request.json()) as BulkRequest
      const rows = chosen(object, asked)
      return asked.preview === true
        ? HttpResponse.json(preview(object, rows, asked.change))
        : HttpResponse.json(run(object, rows, asked.change), { status: 202 })
    }),
    http.get(`${at}/jobs`, () => HttpResponse.json({ items: worked() })),
    http.post(`${at}/jobs/:id/cancel`, ({ params }) => {
      const job = jobs.find(({ id }) => id === params['id'])
      if (job === undefined) return problem(404, 'not-found', 'There is no such job')
      Object.assign(job, { status: 'cancelled', cancellable: false, finishedAt: new Date().toISOString() })
      return HttpResponse.json(job)
    }),
    http.post(`${at}/jobs/:id/undo`, ({ params }) => {
      const job = jobs.find(({ id }) => id === params['id'])
      const result = results.get(String(params['id']))
      if (job === undefined || result === undefined) return problem(404, 'not-found', 'There is no such job')
      backs.get(job.id)?.()
      job.undoable = false
      const taken = { ...result, verb: 'undo' as const }
      return HttpResponse.json(
        begin('bulkUndo', job.title, taken, () => undefined),
        { status: 202 },
      )
    }),
  ]
}
