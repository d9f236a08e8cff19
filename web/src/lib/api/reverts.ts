import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './client'
import type { ObjectName } from './objects'
import { recordKeys } from './records'
import { refresh } from './saving'
import type { FieldChange } from './timeline'
import type { RecordRow } from './types'

/** Either what one change did, or all as at a moment; of these fields alone. */
export interface RevertRequest {
  change?: string
  asOf?: string
  fields?: string[]
}

export interface RevertPreview {
  changes: FieldChange[]
  /** Former values that are not taken any more, with the reason. */
  unfit: { pointer: string; code: string; message: string }[]
  problem: string | null
}

/** Restores former values of one record and says what is to be asked for to take that back. */
export const useRevert = (object: ObjectName) => {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['revert', object.name],
    mutationFn: async ({ id, ...request }: RevertRequest & { id: string }) => {
      const before = await api.get<RecordRow>(`/${object.plural}/${id}`, { query: { fields: 'updatedAt' } })
      await api.post<RecordRow>(`/${object.plural}/${id}/revert`, request)
      return { asOf: before.updatedAt ?? new Date().toISOString() }
    },
    onSettled: () => refresh(queries, [object.name]),
  })
}

/** What restoring would do, tried out by the server. */
export const useRevertPreview = (object: ObjectName, id: string, request: RevertRequest) =>
  useQuery({
    queryKey: [...recordKeys.one(object, id), 'revert', request],
    queryFn: ({ signal }) =>
      api.ask<RevertPreview>(`/${object.plural}/${id}/revert/preview`, request, { signal }),
    staleTime: 0,
  })
