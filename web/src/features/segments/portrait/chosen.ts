import type { Portrait } from '../../../lib/api/portrait'
import type { Filter } from '../../../lib/api/requests'

/** Places of the values chosen, by field. */
export type Chosen = Readonly<Record<string, readonly number[]>>

export const toggled = (chosen: Chosen, field: string, place: number): Chosen => {
  const before = chosen[field] ?? []
  const after = before.includes(place) ? before.filter((one) => one !== place) : [...before, place]
  return { ...chosen, [field]: after }
}

const oneOf = (filters: Filter[]): Filter[] => (filters.length > 1 ? [{ or: filters }] : filters)

/** Any of the values chosen of a field, and that for every field of which some are. */
export const filterOf = ({ fields }: Portrait, chosen: Chosen): Filter | null => {
  const parts = fields.flatMap(({ field, items }) =>
    oneOf((chosen[field] ?? []).flatMap((place) => items[place]?.filter ?? [])),
  )
  return parts.length === 0 ? null : { and: parts }
}
