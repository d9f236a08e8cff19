import { type ListSearch, validateListSearch } from '../../../records/list/listSearch'
import { type QuickFilter, quickFilters } from './quickFilters'

/** The address of the deals page; what is left out is the usual. */
export interface DealsSearch extends ListSearch {
  pipeline?: string
  owner?: string
  quick?: QuickFilter[]
}

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const isQuick = (value: unknown): value is QuickFilter => quickFilters.some((quick) => quick === value)

/** Links of before saved views said `view=table` where they say `as=table` now. */
const shaped = (search: Record<string, unknown>): Record<string, unknown> =>
  search['view'] === 'table' || search['view'] === 'board'
    ? { ...search, view: 'all', as: search['view'] }
    : search

export const dealsSearch = (search: Record<string, unknown>): DealsSearch => {
  const { quick } = search
  const pipeline = text(search['pipeline'])
  const owner = text(search['owner'])
  const chosen = Array.isArray(quick) ? quick.filter(isQuick) : []
  return {
    ...validateListSearch(shaped(search)),
    ...(pipeline === undefined ? {} : { pipeline }),
    ...(owner === undefined ? {} : { owner }),
    ...(chosen.length === 0 ? {} : { quick: chosen }),
  }
}
