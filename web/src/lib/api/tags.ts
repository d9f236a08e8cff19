import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { api } from './client'
import { type Job, rememberJob } from './jobs'
import type { FieldDescription, OptionColour, Reference } from './types'

/** A tag of a field, as the company knows it. */
export interface TagItem {
  id: string
  name: string
  color: OptionColour | null
  /** Records keep it and nobody adds it any more. */
  retired: boolean
  /** That the reader sees; null where nobody asked. */
  records: number | null
  /** What it was called before, or how else records have it. */
  otherSpellings: { text: string; records: number | null }[]
  createdAt: string
  createdBy: Reference | null
}

interface TagPage {
  items: TagItem[]
  next: string | null
  /** Whether the reader may change them. */
  editable: boolean
}

const key = ['tags'] as const

/** What the server tells apart: neither case nor blanks make another tag. */
export const sameTag = (one: string, other: string): boolean => {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(one) === plain(other)
}

/** The likeliest of those that one may add, for what is typed. */
export const offeredTagsQuery = (field: FieldDescription, typed: string) =>
  queryOptions({
    queryKey: [...key, 'offered', field.vocabulary?.object ?? '', field.key, typed],
    queryFn: async ({ signal }) =>
      (
        await api.get<TagPage>('/tags', {
          signal,
          query: {
            object: field.vocabulary?.object,
            field: field.key,
            q: typed || undefined,
            offered: true,
            limit: 20,
          },
        })
      ).items,
    enabled: field.vocabulary !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

export const tagsQuery = (object: string, field: string, q: string) =>
  infiniteQueryOptions({
    queryKey: [...key, 'all', object, field, q],
    queryFn: ({ pageParam, signal }) =>
      api.get<TagPage>('/tags', {
        signal,
        query: { object, field, q: q || undefined, counts: true, limit: 100, after: pageParam ?? undefined },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** What is done to tags; what changes records is a job, which the tray follows. */
export const useTagActions = () => {
  const queries = useQueryClient()
  const settled = () => void queries.invalidateQueries({ queryKey: key })
  const begun = (job: Job) => rememberJob(queries, job)
  return {
    create: useMutation({
      mutationFn: (tag: { object: string; field: string; name: string }) => api.post<TagItem>('/tags', tag),
      onSettled: settled,
    }),
    change: useMutation({
      mutationFn: ({ id, ...change }: { id: string; color?: OptionColour | ''; retired?: boolean }) =>
        api.patch<TagItem>(`/tags/${id}`, change),
      onSettled: settled,
    }),
    rename: useMutation({
      mutationFn: ({ id, name }: { id: string; name: string }) =>
        api.post<Job>(`/tags/${id}/rename`, { name }),
      onSuccess: begun,
      onSettled: settled,
    }),
    merge: useMutation({
      mutationFn: (merge: { into: string; from: string[] }) => api.post<Job>('/tags/merge', merge),
      onSuccess: begun,
      onSettled: settled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.delete<Job>(`/tags/${id}`),
      onSuccess: begun,
      onSettled: settled,
    }),
  }
}
