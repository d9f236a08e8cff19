import type { ObjectName } from '../../lib/api/objects'
import { records } from '../../lib/api/records'
import type { Filter, ListAnswer } from '../../lib/api/requests'
import type { RecordInput, RecordRow } from '../../lib/api/types'

export interface BulkRun {
  signal: AbortSignal
  onProgress: (done: number, total: number | null) => void
}

export interface BulkOutcome {
  /** Ids that were changed. */
  done: string[]
  failed: number
  /** Messages of refusals, each once. */
  reasons: string[]
}

/** Small enough that progress moves and a cancel is felt, large enough that thousands take seconds. */
const chunkSize = 500
const pageSize = 1000

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

/** Every row that matches, page by page; only the fields that are needed. */
export const everyMatch = async (
  object: ObjectName,
  filter: Filter | undefined,
  fields: readonly string[],
  run: BulkRun,
): Promise<RecordRow[]> => {
  const rows: RecordRow[] = []
  let after: string | null = null
  do {
    const page: ListAnswer = await records.list(
      object,
      {
        ...(filter === undefined ? {} : { filter }),
        ...(after === null ? {} : { after }),
        fields: ['id', ...fields].join(','),
        sort: 'id',
        limit: pageSize,
      },
      run.signal,
    )
    rows.push(...page.items)
    after = page.next
    run.onProgress(rows.length, null)
  } while (after !== null && !run.signal.aborted)
  return rows
}

/** The rows of these ids, with the fields that are needed; what is not shown in the list is read all the same. */
export const theseRows = async (
  object: ObjectName,
  ids: readonly string[],
  fields: readonly string[],
  run: BulkRun,
): Promise<RecordRow[]> => {
  const rows: RecordRow[] = []
  for (const part of chunks(ids, chunkSize)) {
    if (run.signal.aborted) break
    const filter: Filter = { field: 'id', op: 'in', value: part }
    rows.push(...(await everyMatch(object, filter, fields, run)))
  }
  return rows
}

type Part = { update: RecordInput[] } | { delete: string[] } | { restore: string[] }

const sizeOf = (part: Part) =>
  ('update' in part ? part.update : 'delete' in part ? part.delete : part.restore).length

const because = ({ reasons }: BulkOutcome, reason: string | undefined) => {
  if (reason !== undefined && !reasons.includes(reason)) reasons.push(reason)
}
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const send = async (object: ObjectName, parts: Part[], total: number, run: BulkRun): Promise<BulkOutcome> => {
  const outcome: BulkOutcome = { done: [], failed: 0, reasons: [] }
  let sent = 0
  for (const part of parts) {
    if (run.signal.aborted) break
    const answer = await records.batch(object, { ...part, mode: 'each' }).catch((error: unknown) => {
      // What is done already can still be taken back; the rest is reported.
      outcome.failed += total - sent
      because(outcome, messageOf(error))
      return null
    })
    if (answer === null) break
    for (const { id, status, problem } of answer.results) {
      if (status === 'ok') outcome.done.push(id)
      because(outcome, problem?.detail ?? problem?.title)
    }
    outcome.failed += answer.failed
    sent += sizeOf(part)
    run.onProgress(sent, total)
  }
  return outcome
}

export const updateMany = (
  object: ObjectName,
  inputs: readonly RecordInput[],
  run: BulkRun,
): Promise<BulkOutcome> =>
  send(
    object,
    chunks(inputs, chunkSize).map((update) => ({ update })),
    inputs.length,
    run,
  )

export const deleteMany = (object: ObjectName, ids: readonly string[], run: BulkRun): Promise<BulkOutcome> =>
  send(
    object,
    chunks(ids, chunkSize).map((part) => ({ delete: part })),
    ids.length,
    run,
  )

export const restoreMany = (object: ObjectName, ids: readonly string[], run: BulkRun): Promise<BulkOutcome> =>
  send(
    object,
    chunks(ids, chunkSize).map((part) => ({ restore: part })),
    ids.length,
    run,
  )
