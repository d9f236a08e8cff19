import type { Filter } from '../../../lib/api/requests'
import { isFilter } from '../../../records/filter/tree'

/** Who is compared with whom; all of it in the address. */
export interface PortraitSearch {
  object?: string
  /** All that are compared. */
  base?: Filter
  /** Who of them counts as buyer. */
  buyers?: Filter
}

export const portraitSearch = (search: Record<string, unknown>): PortraitSearch => {
  const { object, base, buyers } = search
  return {
    ...(typeof object === 'string' && /^\w{1,60}$/.test(object) ? { object } : {}),
    ...(isFilter(base) ? { base } : {}),
    ...(isFilter(buyers) ? { buyers } : {}),
  }
}
