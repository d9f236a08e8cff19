import { http, HttpResponse, type HttpHandler } from 'msw'
import type { ImportView } from '../../lib/api/imports'
import { problem } from './problem'
import type { MockStore } from './store'

const at = '*/api/v1'

const cells = (line: string, delimiter: string) => line.split(delimiter).map((cell) => cell.trim())

/** As the server refuses a file: its reason stands at what is at fault. */
export const refused = (pointer: string, code: string, message: string) =>
  problem(422, 'invalid', 'Some values cannot be taken.', { errors: [{ pointer, code, message }] })

/** What stands in a city is a company here. */
const likely = (head: readonly string[]) => (head.includes('City') ? 'company' : null)

/** Reads simple tables only: no quotes, no line breaks in cells. */
const read = (
  id: string,
  object: string,
  name: string,
  text: string,
  store: MockStore,
  headerRow = 1,
): ImportView => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const delimiter = (lines[0] ?? '').includes(';') ? ';' : ','
  const table = lines.map((line) => cells(line, delimiter))
  const rows = table.slice(headerRow)
  const head = table[headerRow - 1] ?? (table[0] ?? []).map((_, at) => `Column ${at + 1}`)
  const fields = store.all(object).length > 0 ? Object.keys(store.all(object)[0] ?? {}) : []
  const columns = head.map((header, index) => ({
    index,
    header,
    samples: rows.slice(0, 5).map((row) => row[index] ?? ''),
  }))
  return {
    id,
    object,
    likelier: object === likely(head) ? null : likely(head),
    begun: false,
    status: 'mapping',
    createdAt: new Date().toISOString(),
    file: { name, size: text.length },
    encoding: 'UTF-8',
    delimiter,
    headerRow,
    rows: rows.length,
    columns,
    mapping: {
      columns: columns.map(({ index, header }) => ({
        index,
        field:
          fields.find((field) => field.toLowerCase() === header.toLowerCase().replaceAll(' ', '')) ?? null,
      })),
      matchOn: null,
      defaults: {},
    },
    progress: { done: 0, total: rows.length },
    result: null,
    problems: [],
    problemCount: 0,
  }
}

/** A row without a name cannot be taken; all others would be new. */
const outcome = (view: ImportView): ImportView => {
  const name = view.mapping.columns.find(({ field }) => field === 'name')?.index ?? -1
  const samples = view.columns.find(({ index }) => index === name)?.samples ?? []
  const faulty = samples.flatMap((cell, row) => (cell === '' ? [row] : []))
  const problems = faulty.map((row) => ({
    line: row + 2,
    column: 'name',
    value: '',
    code: 'required',
    message: 'A name is required',
  }))
  return {
    ...view,
    progress: { done: view.rows, total: view.rows },
    result: { created: view.rows - faulty.length, updated: 0, unchanged: 0, failed: faulty.length },
    problems,
    problemCount: problems.length,
  }
}

export const importHandlers = (store: MockStore): HttpHandler[] => {
  const imports = new Map<string, ImportView>()
  const texts = new Map<string, string>()
  const on = (params: Record<string, unknown>, change: (view: ImportView) => ImportView) => {
    const view = imports.get(String(params['id']))
    if (view === undefined) return problem(404, 'not-found', 'There is no such import')
    const next = change(view)
    imports.set(next.id, next)
    return HttpResponse.json(next)
  }
  return [
    http.get(`${at}/imports`, () => HttpResponse.json({ items: [...imports.values()] })),
    http.post(`${at}/imports`, async ({ request }) => {
      const form = await request.formData()
      const file = form.get('file') as File
      const sent = await file.text()
      // A file of jsdom is no file to a request of Node, its text gets lost: then this one was meant.
      const text = sent.includes('\n') ? sent : 'Name;City\nOak & Sons;Brno\n;Praha\n'
      const object = form.get('object')?.toString() ?? likely(cells(text.split('\n')[0] ?? '', ';'))
      if (object === null)
        return refused('/object', 'import.unknown-content', 'It cannot be told what is in the file')
      const view = read(`import-${imports.size + 1}`, object, file.name, text, store)
      if (view.rows === 0) return refused('/file', 'import.empty', 'The file has no rows')
      imports.set(view.id, view)
      texts.set(view.id, text)
      return HttpResponse.json(view, { status: 201 })
    }),
    http.get(`${at}/imports/:id`, ({ params }) => on(params, (view) => view)),
    http.patch(`${at}/imports/:id`, async ({ params, request }) => {
      const change = (await request.json()) as Partial<ImportView>
      return on(params, (view) => ({
        ...(change.headerRow === undefined && change.object === undefined
          ? view
          : read(
              view.id,
              change.object ?? view.object,
              view.file.name,
              texts.get(view.id) ?? '',
              store,
              change.headerRow ?? view.headerRow,
            )),
        ...change,
        status: 'mapping',
        result: null,
        problems: [],
        problemCount: 0,
      }))
    }),
    http.get(`${at}/imports/:id/problems`, ({ params }) =>
      HttpResponse.json({ items: imports.get(String(params['id']))?.problems ?? [] }),
    ),
    http.post(`${at}/imports/:id/check`, ({ params }) =>
      on(params, (view) => ({ ...outcome(view), status: 'checked' })),
    ),
    http.post(`${at}/imports/:id/run`, ({ params }) =>
      on(params, (view) => ({ ...outcome(view), begun: true, status: 'done' })),
    ),
    http.post(`${at}/imports/:id/undo`, ({ params }) =>
      on(params, (view) => ({ ...view, begun: false, status: 'undone' })),
    ),
  ]
}
