import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { SearchItem } from './types'

/** What the palette and the search field ask; typos, other scripts and phone numbers are the server's business. */
export const searchQuery = (text: string, limit = 8) =>
  queryOptions({
    queryKey: ['search', text, limit],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: SearchItem[] }>('/search', { query: { q: text, limit }, signal })).items,
    enabled: text.trim().length > 1,
    staleTime: 30_000,
    placeholderData: (previous) => previous,
  })
