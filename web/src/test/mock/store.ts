import type { AggregateRequest, BoardRequest, Filter, ListRequest } from '../../lib/api/requests'
import type {
  AboutReference,
  FieldValue,
  ObjectDescription,
  RecordInput,
  RecordRow,
} from '../../lib/api/types'
import { hitsIn } from '../../lib/text/fold'
import { otherLayouts } from '../../lib/text/layout'
import { idOf, tables } from './data'
import { filledIn } from './filledIn'
import { matches, type Reading, sortKey } from './filter'
import { isReference, measure, opening } from './measures'
import { objects } from './objects'
import { ownFields, ownValues } from './ownFields'

const detailOf = (row: RecordRow) =>
  String((row['company'] as { name?: string } | null)?.name ?? row['city'] ?? '')

/** Records in memory with the behaviour of the records API, as far as screens notice it. */
export class MockStore {
  private readonly rows = tables()
  /** Of its own: fields come and go. */
  readonly objects = structuredClone(objects)
  private made = 10_000
  readonly me = idOf('user', 1)
  readonly sent = new Map<string, { id: string; name: string }>()

  /** Deals get a field of each kind, and most of them values. */
  addOwnFields() {
    const deal = this.objects.find(({ name }) => name === 'deal')
    deal?.fields.splice(-6, 0, ...ownFields())
    const [architect] = this.all('person')
    this.all('deal').forEach((row, at) => Object.assign(row, ownValues(at, architect)))
  }

  object(plural: string): ObjectDescription | undefined {
    return this.objects.find((object) => object.plural === plural)
  }

  all(object: string): RecordRow[] {
    return this.rows[object] ?? []
  }

  find(object: string, id: string): RecordRow | undefined {
    return this.all(object).find((row) => row.id === id)
  }

  list(object: ObjectDescription, request: ListRequest) {
    const rows = this.sorted(
      this.filtered(object, request.filter, request.deleted === true),
      request.sort ?? object.sort,
    )
    const from = Number(request.after ?? 0)
    const limit = request.limit ?? 50
    const items = rows.slice(from, from + limit).map((row) => this.shown(object, row, request.fields))
    const counted = request.count === 'exact' || request.count === 'estimate'
    return {
      items,
      next: from + limit < rows.length ? String(from + limit) : null,
      count: counted ? rows.length : null,
      countKind: 'exact' as const,
    }
  }

  shown(object: ObjectDescription, row: RecordRow, fields?: string): RecordRow {
    const shown: RecordRow = { ...row }
    for (const path of fields?.split(',') ?? []) {
      const [head = '', rest] = path.split('.')
      const value = this.path(object)(row, path) ?? null
      // The server nests what lies behind a relation.
      if (rest === undefined) shown[head] ??= value
      else shown[head] = { ...(shown[head] as object | null), [rest]: value }
    }
    if (object.name === 'deal') shown['nextTask'] = this.nextTask(row)
    return shown
  }

  save(object: ObjectDescription, row: RecordRow, input: RecordInput): RecordRow {
    for (const [key, value] of Object.entries(input)) row[key] = this.read(object, key, value)
    if (object.name === 'person') row['name'] = [row['firstName'], row['lastName']].filter(Boolean).join(' ')
    if (object.name === 'deal') this.settle(row)
    row.version += 1
    row.updatedAt = new Date().toISOString()
    return row
  }

  create(object: ObjectDescription, input: RecordInput): RecordRow {
    this.made += 1
    const at = new Date().toISOString()
    const me = { id: this.me, name: String(this.find('user', this.me)?.['name']) }
    const row: RecordRow = {
      id: idOf(object.name, this.made),
      version: 0,
      createdAt: at,
      owner: me,
      deletedAt: null,
    }
    Object.assign(
      row,
      filledIn(object.name, me, (name) => this.all(name)[0]),
    )
    this.all(object.name).push(row)
    return this.save(object, row, input)
  }

  aggregate(object: ObjectDescription, request: AggregateRequest) {
    const rows = this.filtered(object, request.filter)
    const groupBy = request.groupBy ?? []
    const groups = new Map<string, { group: Record<string, FieldValue>; rows: RecordRow[] }>()
    for (const row of rows) {
      const group = Object.fromEntries(
        groupBy.map(({ field, by }) => {
          const value = this.path(object)(row, field) ?? null
          const lengths = { year: 4, quarter: 7, month: 7, week: 10, day: 10, top: 300 }
          return [field, by !== undefined && typeof value === 'string' ? value.slice(0, lengths[by]) : value]
        }),
      )
      const key = JSON.stringify(group)
      const found = groups.get(key) ?? { group, rows: [] }
      found.rows.push(row)
      groups.set(key, found)
    }
    const items = [...groups.values()].map(({ group, rows: members }) => ({
      group,
      measures: measure(members, request.measures),
      filter: { and: [...(request.filter === undefined ? [] : [request.filter]), ...opening(group)] },
    }))
    return { items, totals: measure(rows, request.measures), truncated: false }
  }

  board(object: ObjectDescription, request: BoardRequest) {
    const limit = request.limit ?? 20
    const keys: (string | null)[] = [...request.groups, ...(request.empty === true ? [null] : [])]
    const groups = keys.map((key) => {
      const own: Filter =
        key === null
          ? { field: request.groupBy, op: 'empty' }
          : { field: request.groupBy, op: 'eq', value: key === 'true' ? true : key === 'false' ? false : key }
      const filter: Filter = request.filter === undefined ? own : { and: [request.filter, own] }
      const { fields, sort } = request
      const page = this.list(object, {
        filter,
        limit,
        sort: sort ?? object.sort,
        ...(fields === undefined ? {} : { fields }),
      })
      const measures = measure(this.filtered(object, filter), request.measures ?? [])
      return { key, items: page.items, next: page.next, measures }
    })
    return { groups }
  }

  about(object: string, id: string, kind: 'task' | 'note'): RecordRow[] {
    return this.all(kind).filter((row) => {
      const about = row['about'] as AboutReference | null
      return row.deletedAt === null && about?.object === object && about.id === id
    })
  }

  search(text: string, limit: number, objects = ['person', 'company', 'deal', 'product']) {
    const readings = [text, ...otherLayouts(text)]
    const fits = (row: RecordRow) =>
      readings.some((reading) => hitsIn(String(row['name']), reading).length > 0)
    return objects.flatMap((object) =>
      this.all(object)
        .filter((row) => row.deletedAt === null && fits(row))
        .slice(0, Math.ceil(limit / 3))
        .map((row) => {
          const name = String(row['name'])
          const marks = readings.map((reading) => hitsIn(name, reading)).find((hits) => hits.length > 0) ?? []
          const found = { field: 'name', text: name, marks }
          return { object, id: row.id, name, detail: detailOf(row), found }
        }),
    )
  }

  private filtered(object: ObjectDescription, filter: Filter | undefined, deleted = false): RecordRow[] {
    const reading: Reading = {
      path: this.path(object),
      me: this.me,
      children: (row, of) => (of === 'tasks' ? this.about(object.name, row.id, 'task') : []),
    }
    return this.all(object.name)
      .filter((row) => (row.deletedAt !== null) === deleted)
      .filter((row) => matches(row, filter, reading))
  }

  private sorted(rows: RecordRow[], sort: string): RecordRow[] {
    const orders = sort
      .split(',')
      .map((part) => ({ key: part.replace('-', ''), sign: part.startsWith('-') ? -1 : 1 }))
    return rows.toSorted((a, b) => {
      for (const { key, sign } of orders) {
        const [left, right] = [sortKey(a[key]), sortKey(b[key])]
        const order = typeof left === 'number' ? left - Number(right) : left.localeCompare(String(right))
        if (order !== 0) return order * sign
      }
      return a.id.localeCompare(b.id)
    })
  }

  private readonly path =
    (object: ObjectDescription) =>
    (row: RecordRow, path: string): FieldValue | undefined => {
      const [head = '', ...rest] = path.split('.')
      const value = row[head]
      if (rest.length === 0) return value
      const to = object.fields.find(({ key }) => key === head)?.relation
      const related = to !== undefined && isReference(value) ? this.find(to, value.id) : undefined
      return related?.[rest.join('.')]
    }

  private read(object: ObjectDescription, key: string, value: unknown): FieldValue {
    const field = object.fields.find((one) => one.key === key)
    const named = (of: string, id: string) => String(this.find(of, id)?.[of === 'task' ? 'title' : 'name'])
    if (field?.type === 'relations' && Array.isArray(value))
      return value.map((id) => ({ id: String(id), name: named(field.relation ?? '', String(id)) }))
    if (field?.type === 'files') return (value as string[]).flatMap((id) => this.sent.get(id) ?? [])
    if (field?.type === 'relation' && typeof value === 'string')
      return { id: value, name: named(field.relation ?? '', value) }
    if (field?.type === 'about' && isReference(value)) {
      const { object: of } = value as AboutReference
      return { object: of, id: value.id, name: named(of, value.id) }
    }
    return value as FieldValue
  }

  private settle(deal: RecordRow) {
    const stage = isReference(deal['stage']) ? this.find('stage', deal['stage'].id) : undefined
    if (stage === undefined || stage['kind'] === deal['status']) return
    deal['status'] = stage['kind']
    deal['closedOn'] = stage['kind'] === 'open' ? null : new Date().toISOString().slice(0, 10)
  }

  private nextTask(deal: RecordRow): FieldValue {
    const open = this.about('deal', deal.id, 'task').filter((task) => task['status'] === 'open')
    const [first] = this.sorted(open, 'dueAt')
    if (first === undefined) return null
    const { title, dueAt, allDay, kind } = first
    return {
      id: first.id,
      title: String(title),
      dueAt: dueAt as string | null,
      allDay: allDay === true,
      kind: String(kind),
    }
  }
}
