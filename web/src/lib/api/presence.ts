import { queryOptions } from '@tanstack/react-query'
import { api } from './client'

/** Somebody else who looks at a record, and the field that he is changing there. */
export interface PersonHere {
  id: string
  name: string
  field: string | null
}

/** Where this screen is. A person may have several. */
export interface Place {
  object: string
  id: string
  screen: string
  field: string | null
}

/** The server forgets a screen that has said nothing for 50 seconds. */
const sayEvery = 20_000

export const presenceKey = (object: string, id: string) => ['presence', object, id] as const

/** Says where this screen is and hears who else is there; only as long as the page is seen. */
export const presenceQuery = (place: Place) => {
  const key = presenceKey(place.object, place.id)
  return queryOptions({
    queryKey: [...key, place.screen, place.field],
    queryFn: async ({ signal }) =>
      (await api.put<{ items: PersonHere[] }>('/presence', place, { signal })).items,
    refetchInterval: sayEvery,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[2] === place.id ? before : undefined),
  })
}

export const leavePresence = (screen: string) => {
  api.delete('/presence', { query: { screen }, keepalive: true }).catch(() => undefined)
}

let made = 0
const page = Math.random().toString(36).slice(2)

export const newScreen = (): string => {
  made += 1
  return `${page}-${made}`
}
