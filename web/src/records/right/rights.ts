import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api/client'
import type { ObjectName } from '../../lib/api/objects'
import { recordKeys } from '../../lib/api/records'
import type { Action, Reference } from '../../lib/api/types'

export interface Share {
  user: Reference | null
  department: Reference | null
  may: 'see' | 'edit'
  /** The last day; null is for ever. */
  until: string | null
}

export interface Grant {
  user?: string
  department?: string
  may: 'see' | 'edit'
  until: string | null
}

export interface Why {
  allowed: boolean
  reasons: { code: string; text: string }[]
}

const at = ({ plural }: ObjectName, id: string) => `/${plural}/${id}`

export const sharesQuery = (object: ObjectName, id: string) =>
  queryOptions({
    queryKey: ['shares', object.name, id],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Share[] }>(`${at(object, id)}/shares`, { signal })).items,
  })

export const useShare = (object: ObjectName, id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (items: Grant[]) => api.put<{ items: Share[] }>(`${at(object, id)}/shares`, { items }),
    onSuccess: async ({ items }) => {
      queries.setQueryData(sharesQuery(object, id).queryKey, items)
      await queries.invalidateQueries({ queryKey: recordKeys.lists(object) })
    },
  })
}

/** Why the reader, or for an administrator somebody else, may do that; of a field if one is named. */
export const whyQuery = (
  object: ObjectName,
  id: string,
  action: Action,
  of: { field?: string; as?: string },
) =>
  queryOptions({
    queryKey: ['why', object.name, id, action, of],
    queryFn: ({ signal }) => api.get<Why>(`${at(object, id)}/why`, { query: { action, ...of }, signal }),
    staleTime: 0,
  })
