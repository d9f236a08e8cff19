import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { ObjectName } from './objects'
import type { Filter } from './requests'

/** A filter in the reader's words; the server knows the names and says them in every language. */
export const describeQuery = (object: ObjectName, filter: Filter, language: string) =>
  queryOptions({
    queryKey: ['filters', 'describe', object.name, filter, language],
    queryFn: ({ signal }) =>
      api.ask<{ text: string }>('/filters/describe', { object: object.name, filter }, { signal }),
    select: ({ text }) => text,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
  })
