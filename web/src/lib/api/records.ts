import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, type Query } from './client'
import type { ObjectName } from './objects'
import type { PastRequest } from './past'
import type {
  AggregateAnswer,
  AggregateRequest,
  BatchAnswer,
  BatchRequest,
  BoardAnswer,
  BoardGroup,
  BoardRequest,
  Filter,
  ListAnswer,
  ListRequest,
} from './requests'
import type { ChangeEntry, TimelineAnswer } from './timeline'
import type { RecordInput, RecordRow } from './types'

/** Filters of a few conditions go into the address, where a reader of logs sees them; long ones as a body. */
const addressLimit = 1500

/** In an address keys are joined by commas, in a body they are a list. */
const asBody = <Request extends { sort?: string; fields?: string }>({ sort, fields, ...rest }: Request) => ({
  ...rest,
  ...(sort === undefined ? {} : { sort: sort.split(',') }),
  ...(fields === undefined ? {} : { fields: fields.split(',') }),
})

const list = <Row = RecordRow>(object: ObjectName, request: ListRequest, signal?: AbortSignal) => {
  const { filter, ...rest } = request
  const options = signal === undefined ? {} : { signal }
  const text = filter === undefined ? '' : JSON.stringify(filter)
  if (text.length > addressLimit)
    return api.ask<ListAnswer<Row>>(`/${object.plural}/query`, asBody(request), options)
  const query: Query = { ...rest, filter: filter === undefined ? undefined : text }
  return api.get<ListAnswer<Row>>(`/${object.plural}`, { ...options, query })
}

/** The endpoints every object has. Screens use the queries below and the hooks of `saving.ts`. */
export const records = {
  list,
  get: (object: ObjectName, id: string, query: { fields?: string; asOf?: string }, signal?: AbortSignal) =>
    api.get<RecordRow>(`/${object.plural}/${id}`, {
      query,
      ...(signal === undefined ? {} : { signal }),
    }),
  create: (object: ObjectName, input: RecordInput) => api.post<RecordRow>(`/${object.plural}`, input),
  /** Only the fields named change; a version that is not the present one is refused. */
  update: (object: ObjectName, id: string, input: RecordInput, version?: number) =>
    api.patch<RecordRow>(`/${object.plural}/${id}`, input, {
      headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
    }),
  remove: (object: ObjectName, id: string) => api.delete(`/${object.plural}/${id}`),
  restore: (object: ObjectName, id: string) => api.post<RecordRow>(`/${object.plural}/${id}/restore`),
  batch: (object: ObjectName, request: BatchRequest) =>
    api.post<BatchAnswer>(`/${object.plural}/batch`, request),
  aggregate: (object: ObjectName, request: AggregateRequest, signal?: AbortSignal) =>
    api.ask<AggregateAnswer>(`/${object.plural}/aggregate`, request, signal === undefined ? {} : { signal }),
  board: async (object: ObjectName, request: BoardRequest, signal?: AbortSignal): Promise<BoardAnswer> => {
    const options = signal === undefined ? {} : { signal }
    const { groups } = await api.ask<{ groups: (Omit<BoardGroup, 'key'> & { key: string | null })[] }>(
      `/${object.plural}/board`,
      asBody(request),
      options,
    )
    return { groups: groups.map((group) => ({ ...group, key: group.key ?? '' })) }
  },
}

/** What shows a record of another kind beside its own: a deal its next task. */
const showing: Record<string, readonly string[]> = {
  task: ['deal'],
  // What a person says of his employer, and the picture of ties, follow each other.
  person: ['employment', 'tie'],
  employment: ['person', 'tie'],
  tieKind: ['tie'],
  company: ['tie'],
  household: ['tie'],
}

/** The objects whose answers may be out of date when records of this one change. */
export const touchedBy = (name: string): readonly string[] => [name, ...(showing[name] ?? [])]

/** Keys of everything cached about an object's records; live changes make `of(object)` stale. */
export const recordKeys = {
  of: (object: Pick<ObjectName, 'name'>) => ['records', object.name] as const,
  lists: (object: Pick<ObjectName, 'name'>) => ['records', object.name, 'list'] as const,
  boards: (object: Pick<ObjectName, 'name'>) => ['records', object.name, 'board'] as const,
  one: (object: Pick<ObjectName, 'name'>, id: string) => ['records', object.name, 'one', id] as const,
  timelines: ['timeline'] as const,
  timeline: (object: Pick<ObjectName, 'name'>, id: string) => ['timeline', object.name, id] as const,
}

/** A list page by page: `useInfiniteQuery(listQuery(object, request))`. */
export const listQuery = (object: ObjectName, request: Omit<ListRequest, 'after'>) =>
  infiniteQueryOptions({
    queryKey: [...recordKeys.lists(object), request],
    queryFn: ({ pageParam, signal }) =>
      // Only the first page counts: the others would ask for the same number again.
      list(object, pageParam === null ? request : { ...request, after: pageParam, count: 'none' }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })

/** One page of a list, as long as is asked for. */
export const pageQuery = (object: ObjectName, request: ListRequest) =>
  queryOptions({
    queryKey: [...recordKeys.lists(object), 'page', request],
    queryFn: ({ signal }) => list(object, request, signal),
    placeholderData: (previous) => previous,
  })

export const recordQuery = (object: ObjectName, id: string, query: { fields?: string; asOf?: string } = {}) =>
  queryOptions({
    queryKey: [...recordKeys.one(object, id), query],
    queryFn: ({ signal }) => records.get(object, id, query, signal),
  })

export const aggregateQuery = (object: ObjectName, request: AggregateRequest) =>
  queryOptions({
    queryKey: [...recordKeys.of(object), 'aggregate', request],
    queryFn: ({ signal }) => records.aggregate(object, request, signal),
    placeholderData: (previous) => previous,
  })

export const boardQuery = (object: ObjectName, request: BoardRequest) =>
  queryOptions({
    queryKey: [...recordKeys.boards(object), request],
    queryFn: ({ signal }) => records.board(object, request, signal),
    placeholderData: (previous) => previous,
  })

/** How many there are, exactly; a list itself is content with an estimate. */
export const countQuery = (object: ObjectName, filter: Filter | undefined) =>
  queryOptions({
    queryKey: [...recordKeys.of(object), 'count', filter ?? null],
    queryFn: async ({ signal }) => {
      const request: ListRequest = { fields: 'id', limit: 1, count: 'exact' }
      return (
        (await list(object, filter === undefined ? request : { ...request, filter }, signal)).count ?? null
      )
    },
  })

export const timelineQuery = (
  object: ObjectName,
  id: string,
  kinds?: readonly string[],
  past: PastRequest = {},
) =>
  infiniteQueryOptions({
    queryKey: [...recordKeys.timeline(object, id), kinds ?? null, past],
    queryFn: ({ pageParam, signal }) =>
      api.get<TimelineAnswer>(`/${object.plural}/${id}/timeline`, {
        query: { limit: 50, after: pageParam ?? undefined, kinds: kinds?.join(','), ...past },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** What was done to a record, or to one of its fields. */
export const changesQuery = (object: ObjectName, id: string, field?: string) =>
  infiniteQueryOptions({
    queryKey: [...recordKeys.of(object), 'changes', id, field ?? null],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: ChangeEntry[]; next: string | null }>(`/${object.plural}/${id}/changes`, {
        query: { field, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
