import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Reference } from './types'

/** Something deleted, of whatever object. */
export interface TrashItem {
  object: string
  id: string
  name: string | null
  deletedAt: string
  deletedBy: Reference | null
  /** When it is erased; null if it never is. */
  goneAt: string | null
  mayRestore: boolean
}

const trashKey = ['trash'] as const

/** What was deleted, the latest first; of one object, or of all. */
const trashQuery = (object: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...trashKey, 'items', object ?? null],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: TrashItem[]; next: string | null }>('/trash', {
        query: { objects: object, limit: 50, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })

/** Days after which the trash is emptied; null is never. */
const termQuery = queryOptions({
  queryKey: [...trashKey, 'settings'],
  queryFn: ({ signal }) => api.get<{ days: number | null }>('/trash/settings', { signal }),
})

export const trash = {
  key: trashKey,
  items: trashQuery,
  term: termQuery,
  setTerm: (days: number | null) => api.put<{ days: number | null }>('/trash/settings', { days }),
}
