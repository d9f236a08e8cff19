import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Job } from './jobs'
import type { ObjectName } from './objects'
import type { PastRequest } from './past'
import { recordKeys } from './records'
import type { Filter } from './requests'

export type ExportFormat = 'csv' | 'xlsx'

/** Which records of a list: all that match, or some that were chosen. */
export interface ExportedList extends PastRequest {
  filter?: Filter
  ids?: string[]
  sort: string[]
}

export interface ExportRequest extends ExportedList {
  format: ExportFormat
  /** Paths; without them all that the reader sees. */
  fields?: string[]
  /** Between the cells of a CSV file; without it what is usual in the reader's language. */
  delimiter?: string
}

export const startExport = (object: ObjectName, request: ExportRequest): Promise<Job> =>
  api.post<Job>(`/${object.plural}/export`, request)

/** How many records a list has, in the past too. */
export const exportCountQuery = (object: ObjectName, { filter, asOf }: ExportedList) =>
  queryOptions({
    queryKey: [...recordKeys.of(object), 'export-count', filter ?? null, asOf ?? null],
    queryFn: async ({ signal }) => {
      const asked = { fields: ['id'], limit: 1, count: 'exact', filter, asOf }
      return (await api.ask<{ count: number | null }>(`/${object.plural}/query`, asked, { signal })).count
    },
    staleTime: 0,
  })
