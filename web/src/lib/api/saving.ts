import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ObjectName } from './objects'
import { recordKeys, records, touchedBy } from './records'
import type { RecordInput, RecordRow } from './types'

export interface SaveRequest {
  id: string
  /** Only these fields change. */
  input: RecordInput
  /** The version the person saw; another one meanwhile is refused (412 with the present record). */
  version?: number
  /** How the changed fields read, shown until the answer is there (a relation as `{id, name}`). */
  shown?: Partial<RecordRow>
}

/** A record stands in lists (pages of items), boards (groups of items) and alone; all are the same to us. */
const replaceIn = (data: unknown, id: string, change: (row: RecordRow) => RecordRow | null): unknown => {
  if (Array.isArray(data)) {
    const items = data.flatMap((item: unknown) => {
      const next = replaceIn(item, id, change)
      return next === null ? [] : [next]
    })
    return items.length === data.length && items.every((item, at) => item === data[at]) ? data : items
  }
  if (data === null || typeof data !== 'object') return data
  if ('id' in data && data.id === id && 'version' in data) return change(data as RecordRow)
  for (const key of ['pages', 'items', 'groups'] as const)
    if (key in data) {
      const before = (data as Record<string, unknown>)[key]
      const after = replaceIn(before, id, change)
      if (after !== before) return { ...data, [key]: after }
    }
  return data
}

/** The row as it was in what we changed of it, and as it is now in what others changed meanwhile. */
const takenBack = (now: RecordRow, before: RecordRow, ours: RecordRow): RecordRow => {
  const ownKeys = Object.keys(ours).filter((key) => ours[key] !== before[key] && now[key] === ours[key])
  return { ...now, ...Object.fromEntries(ownKeys.map((key) => [key, before[key]])) }
}

/** Changes one record wherever the cache shows it and says how to take that back; `null` removes it. */
export const changeCached = (
  queries: QueryClient,
  object: ObjectName,
  id: string,
  change: (row: RecordRow) => RecordRow | null,
): (() => void) => {
  const undo: (() => void)[] = []
  for (const [key, data] of queries.getQueriesData({ queryKey: recordKeys.of(object) })) {
    const back: ((now: RecordRow) => RecordRow)[] = []
    const after = replaceIn(data, id, (row) => {
      const ours = change(row)
      if (ours !== null) back.push((now) => takenBack(now, row, ours))
      return ours
    })
    if (after === data || after === null) continue
    queries.setQueryData(key, after)
    undo.push(() => {
      const now = queries.getQueryData(key)
      // Whatever was read or changed meanwhile stays; a removed row comes back with the next answer at the latest.
      if (now === after) queries.setQueryData(key, data)
      else for (const one of back) queries.setQueryData(key, replaceIn(now, id, one))
    })
  }
  return () => undo.forEach((run) => run())
}

/** Reads anew what may show the change; nobody waits for it. */
export const refresh = (queries: QueryClient, objects: Iterable<string>): Promise<unknown> => {
  const touched = new Set([...objects].flatMap(touchedBy))
  return Promise.all([
    ...[...touched].map((name) => queries.invalidateQueries({ queryKey: recordKeys.of({ name }) })),
    queries.invalidateQueries({ queryKey: recordKeys.timelines }),
  ])
}

const settled = (queries: QueryClient, object: ObjectName) => void refresh(queries, [object.name])

/** Saves at once on the screen; a refusal puts everything back and is thrown to the caller. */
export const useSaveRecord = (object: ObjectName) => {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['save', object.name],
    mutationFn: ({ id, input, version }: SaveRequest) => records.update(object, id, input, version),
    onMutate: async ({ id, input, shown }) => {
      await queries.cancelQueries({ queryKey: recordKeys.of(object) })
      return changeCached(queries, object, id, (row) => ({
        ...row,
        ...(shown ?? (input as Partial<RecordRow>)),
      }))
    },
    onError: (_error, _request, undo) => undo?.(),
    onSuccess: (saved, { id }) => {
      changeCached(queries, object, id, (row) => ({ ...row, ...saved }))
    },
    onSettled: () => settled(queries, object),
  })
}

export const useCreateRecord = (object: ObjectName) => {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['create', object.name],
    mutationFn: (input: RecordInput) => records.create(object, input),
    onSettled: () => settled(queries, object),
  })
}

/** To the trash, gone from the screen at once. With the undo toast: `useDeleteWithUndo` of records. */
export const useDeleteRecord = (object: ObjectName) => {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['delete', object.name],
    mutationFn: (id: string) => records.remove(object, id),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: recordKeys.of(object) })
      return changeCached(queries, object, id, () => null)
    },
    onError: (_error, _id, undo) => undo?.(),
    onSettled: () => settled(queries, object),
  })
}

export const useRestoreRecord = (object: ObjectName) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => records.restore(object, id),
    onSettled: () => settled(queries, object),
  })
}
