import { type QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ObjectName } from './objects'
import { recordKeys, records } from './records'
import type { RecordInput, RecordRow } from './types'

export interface SaveRequest {
  id: string
  /** Only these fields change. */
  input: RecordInput
  /** The version the person saw; another one meanwhile is a conflict (409 with the present record). */
  version?: number
  /** How the changed fields read, shown until the answer is there (a relation as `{id, name}`). */
  shown?: Partial<RecordRow>
}

type Snapshot = [QueryKey, unknown][]

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

/** Changes one record wherever the cache shows it and says how to take that back; `null` removes it. */
export const changeCached = (
  queries: QueryClient,
  object: ObjectName,
  id: string,
  change: (row: RecordRow) => RecordRow | null,
): (() => void) => {
  const before: Snapshot = []
  for (const [key, data] of queries.getQueriesData({ queryKey: recordKeys.of(object) })) {
    const after = replaceIn(data, id, change)
    if (after === data || after === null) continue
    before.push([key, data])
    queries.setQueryData(key, after)
  }
  return () => {
    for (const [key, data] of before) queries.setQueryData(key, data)
  }
}

const settled = (queries: QueryClient, object: ObjectName) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: recordKeys.of(object) }),
    queries.invalidateQueries({ queryKey: recordKeys.timelines }),
  ])

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
