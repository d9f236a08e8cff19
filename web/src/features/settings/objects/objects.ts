import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import type { ObjectDescription, Texts } from '../../../lib/api/types'

export interface ObjectInput {
  labels?: Texts
  pluralLabels?: Texts
  /** What the name of one is called: "Number plate". Afterwards it is changed as that field. */
  nameLabels?: Texts
  icon?: string
}

export type DeletedObject = ObjectDescription & { deletedAt: string; keptUntil: string }

export interface ObjectUsage {
  records: number
  capped: boolean
}

const at = (name: string) => `/objects/${name}`

export const objectUsageQuery = (name: string) =>
  queryOptions({
    queryKey: ['object-usage', name],
    queryFn: ({ signal }) => api.get<ObjectUsage>(`${at(name)}/usage`, { signal }),
    staleTime: 30_000,
  })

export const deletedObjectsQuery = queryOptions({
  queryKey: ['deleted-objects'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: DeletedObject[] }>('/objects', { signal, query: { deleted: true } })).items,
})

/** A change of the objects: menu, rights and everything drawn from the description are drawn anew. */
const useObjectsChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [['objects'], ['session'], ['deleted-objects'], ['object-usage'], ['records']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

export const useCreateObject = () =>
  useObjectsChange((input: ObjectInput) => api.post<ObjectDescription>('/objects', input))

export const useChangeObject = (name: string) =>
  useObjectsChange((input: ObjectInput) => api.patch<ObjectDescription>(at(name), input))

export const useDeleteObject = (name: string) =>
  useObjectsChange((anyway: boolean) => api.delete(at(name), anyway ? { query: { anyway } } : {}))

export const useRestoreObject = () =>
  useObjectsChange((name: string) => api.post<ObjectDescription>(`${at(name)}/restore`))
