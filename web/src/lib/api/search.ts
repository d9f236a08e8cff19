import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { SearchItem } from './types'

/** What the palette asks; typos, other scripts and phone numbers are the server's business. */
export const searchQuery = (text: string, limit = 8, objects?: readonly string[]) =>
  queryOptions({
    queryKey: ['search', text, limit, objects ?? null],
    queryFn: async ({ signal }) => {
      const query = { q: text, limit, objects: objects?.join(',') }
      return (await api.get<{ items: SearchItem[] }>('/search', { query, signal })).items
    },
    enabled: text.trim().length > 1,
    staleTime: 30_000,
    placeholderData: (previous) => previous,
  })
