import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkTarget } from './bulk'
import { api } from './client'
import type { ObjectName } from './objects'
import { recordKeys } from './records'
import type { Condition, Filter } from './requests'
import type { Reference } from './types'
import type { Audience, ViewFault } from './views'

/** Kept by hand, or made by a filter. */
export type SegmentKind = 'static' | 'dynamic'

/** Records of one object under a name. */
export interface Segment {
  id: string
  version: number
  object: string
  name: string
  kind: SegmentKind
  /** Of dynamic ones. */
  filter: Filter | null
  audience: Audience
  roles: string[]
  owner: Reference
  mayEdit: boolean
  /** null: not counted yet, or not for a reader who sees only some records. */
  size: number | null
  faults: ViewFault[]
}

export interface SegmentInput {
  object: string
  name: string
  kind: SegmentKind
  filter?: Filter
  audience: Audience
  roles: string[]
}

export type SegmentChange = Partial<Omit<SegmentInput, 'object' | 'kind'>>

/** A record that came into a segment or left it. */
export interface Move {
  record: Reference
  entered: boolean
  at: string
  by: Reference
  key: string
}

/** What putting records on a list came to; `change` takes it back. */
export interface Moved {
  change: string
  entered: number
  left: number
}

export interface InSegment {
  id: string
  name: string
  kind: SegmentKind
  mayEdit: boolean
}

/** Those that are in it, as any list asks for them. */
export const membersOf = (id: string): Condition => ({ field: 'segments', op: 'in', value: [id] })

const key = ['segments'] as const

/** How long the program takes to count a new filter's records, about. */
const countedAfter = 2500

export const segmentsQuery = queryOptions({
  queryKey: [...key, 'all'],
  queryFn: async ({ signal }) => (await api.get<{ items: Segment[] }>('/segments', { signal })).items,
  staleTime: 60_000,
})

export const segmentQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id],
    queryFn: ({ signal }) => api.get<Segment>(`/segments/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.kind === 'dynamic' && data.size === null && data.faults.length === 0 ? countedAfter : false,
  })

export const sizesQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id, 'sizes'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: { day: string; size: number }[] }>(`/segments/${id}/sizes`, { signal })).items,
  })

export const movesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...key, id, 'moves'],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: Move[]; next: string | null }>(`/segments/${id}/moves`, {
        query: { limit: 20, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** In which segments a record is; with its other data, so that a save asks anew. */
export const segmentsOfQuery = (object: ObjectName, id: string) =>
  queryOptions({
    queryKey: [...recordKeys.one(object, id), 'segments'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: InSegment[] }>(`/${object.plural}/${id}/segments`, { signal })).items,
  })

export type ListAct = 'add' | 'remove'

/** Changes of segments; lists that ask for them are read anew afterwards. */
export const useSegmentActions = () => {
  const queries = useQueryClient()
  const onSettled = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: key }),
      queries.invalidateQueries({ queryKey: ['records'] }),
    ])
  }
  const create = useMutation({
    mutationFn: (input: SegmentInput) => api.post<Segment>('/segments', input),
    onSettled,
  })
  const change = useMutation({
    mutationFn: ({ id, version, ...input }: SegmentChange & { id: string; version: number }) =>
      api.patch<Segment>(`/segments/${id}`, input, { headers: { 'If-Match': `"${version}"` } }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id, anyway }: { id: string; anyway: boolean }) =>
      api.delete(`/segments/${id}`, { query: { anyway } }),
    onSettled,
  })
  const restore = useMutation({
    mutationFn: (id: string) => api.post<Segment>(`/segments/${id}/restore`),
    onSettled,
  })
  const move = useMutation({
    mutationFn: ({ id, act, target }: { id: string; act: ListAct; target: BulkTarget }) =>
      api.post<Moved>(`/segments/${id}/members/${act}`, target),
    onSettled,
  })
  const undo = useMutation({
    mutationFn: ({ id, change: moved }: { id: string; change: string }) =>
      api.post<Moved>(`/segments/${id}/members/undo`, { change: moved }),
    onSettled,
  })
  return { create, change, remove, restore, move, undo }
}
