import type { Filter } from '../../../lib/api/requests'
import { isFilter } from '../../../records/filter/tree'
import { type QuickFilter, quickFilters } from './quickFilters'

export type DealsView = 'board' | 'table'

/** The address of the deals page; what is left out is the usual. */
export interface DealsSearch {
  view?: DealsView
  pipeline?: string
  owner?: string
  quick?: QuickFilter[]
  filter?: Filter
  sort?: string
  /** Words looked for in the names of the deals. */
  find?: string
  trash?: boolean
  /** The deal in the side panel. */
  open?: string
}

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const isQuick = (value: unknown): value is QuickFilter => quickFilters.some((quick) => quick === value)

export const dealsSearch = (search: Record<string, unknown>): DealsSearch => {
  const { view, quick, filter } = search
  const pipeline = text(search['pipeline'])
  const owner = text(search['owner'])
  const sort = text(search['sort'])
  const open = text(search['open'])
  const find = text(search['find'])
  const chosen = Array.isArray(quick) ? quick.filter(isQuick) : []
  return {
    ...(view === 'table' ? { view } : {}),
    ...(pipeline === undefined ? {} : { pipeline }),
    ...(owner === undefined ? {} : { owner }),
    ...(chosen.length === 0 ? {} : { quick: chosen }),
    ...(isFilter(filter) ? { filter } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(open === undefined ? {} : { open }),
    ...(find === undefined ? {} : { find }),
    ...(search['trash'] === true ? { trash: true } : {}),
  }
}
