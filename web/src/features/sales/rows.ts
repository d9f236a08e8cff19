import { queryOptions } from '@tanstack/react-query'
import type { ObjectName } from '../../lib/api/objects'
import { recordKeys, records } from '../../lib/api/records'
import type { Filter, ListRequest } from '../../lib/api/requests'

/** A short list that is shown whole: the first rows, with their number where `count` asks for it. */
export const rowsQuery = (object: ObjectName, request: ListRequest) =>
  queryOptions({
    queryKey: [...recordKeys.lists(object), 'rows', request],
    queryFn: ({ signal }) => records.list(object, request, signal),
    placeholderData: (previous) => previous,
  })

/** The address that shows exactly these deals. */
export const dealsLink = (filter: Filter | undefined) => ({
  to: '/deals' as const,
  search: { view: 'all', as: 'table' as const, ...(filter === undefined ? {} : { filter }) },
})
