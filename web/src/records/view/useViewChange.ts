import { useCallback } from 'react'
import type { ListChange } from '../list/listSearch'
import type { ListView } from './useListView'

type Change = (change: ListChange, replace?: 'replace') => void

/** Over a view that filters, "no filter" must be said in the address, or the view's own would hold again. */
export const useViewChange = ({ view }: ListView, change: Change): Change => {
  const filters = view?.settings.filter !== undefined
  return useCallback(
    (part, replace) =>
      change(
        filters && 'filter' in part && part.filter === undefined && part.view === undefined
          ? { ...part, filter: { and: [] } }
          : part,
        replace,
      ),
    [change, filters],
  )
}
