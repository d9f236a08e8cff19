import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import { useKnownObjects } from '../../../lib/api/objects'
import { records } from '../../../lib/api/records'
import type { ObjectDescription, SearchItem } from '../../../lib/api/types'
import { plainText } from '../values'

const most = 12

const listed = async (
  object: ObjectDescription,
  text: string,
  signal: AbortSignal,
): Promise<SearchItem[]> => {
  const { items } = await records.list(
    object,
    {
      fields: object.nameField,
      limit: most,
      ...(text === '' ? {} : { filter: { field: object.nameField, op: 'contains', value: text } }),
    },
    signal,
  )
  return items.map((row) => ({ object: object.name, id: row.id, name: plainText(row[object.nameField]) }))
}

const found = async (names: string, text: string, signal: AbortSignal): Promise<SearchItem[]> =>
  (
    await api.get<{ items: SearchItem[] }>('/search', {
      query: { q: text, objects: names, limit: most },
      signal,
    })
  ).items

const candidatesQuery = (objects: readonly ObjectDescription[], text: string) =>
  queryOptions({
    queryKey: ['candidates', objects.map(({ name }) => name), text],
    queryFn: async ({ signal }) => {
      const only = objects.length === 1 ? objects[0] : undefined
      if (text !== '') {
        const names = objects.map(({ name }) => name).join(',')
        const items = (await found(names, text, signal)).filter((item) =>
          objects.some(({ name }) => name === item.object),
        )
        if (items.length > 0 || only === undefined) return items
      }
      // Small reference lists are not in the search index; they are short enough to be asked for by name.
      return only === undefined ? [] : listed(only, text, signal)
    },
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  })

/** Records to choose from: the first ones before anything is typed, then what the search finds. */
export const useCandidates = (names: readonly string[], text: string, enabled: boolean) => {
  const objects = useKnownObjects().filter(({ name }) => names.includes(name))
  return useQuery({ ...candidatesQuery(objects, text.trim()), enabled: enabled && objects.length > 0 })
}
