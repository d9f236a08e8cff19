import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Job } from './jobs'
import type { ObjectName } from './objects'
import type { PastRequest } from './past'
import { recordKeys } from './records'
import type { Filter } from './requests'

export type ExportFormat = 'csv' | 'xlsx'

/** Which records of a list: all that match, or some that were chosen. */
export interface ExportedList {
  filter?: Filter
  ids?: string[]
  sort: string[]
}

export interface ExportRequest extends ExportedList, PastRequest {
  format: ExportFormat
  /** Paths; without them all that the reader sees. */
  fields?: string[]
  /** Between the cells of a CSV file; without it what is usual in the reader's language. */
  delimiter?: string
}

export const startExport = (object: ObjectName, request: ExportRequest): Promise<Job> =>
  api.post<Job>(`/${object.plural}/export`, request)

/** How many of a list's records the file would hold: those that may be taken out. */
export const exportCountQuery = (object: ObjectName, list: ExportedList & PastRequest) =>
  queryOptions({
    queryKey: [...recordKeys.of(object), 'export-count', list],
    queryFn: async ({ signal }) => {
      const asked = { ...list, format: 'csv', preview: true }
      return (await api.ask<{ records: number }>(`/${object.plural}/export`, asked, { signal })).records
    },
    staleTime: 0,
  })
