import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { ObjectName } from './objects'
import { recordKeys } from './records'
import type { Filter } from './requests'
import type { Reference } from './types'

/** How many have a value, which part of all that is, and where it lies with 95 %. */
export interface Share {
  count: number
  share: number
  low: number
  high: number
}

/** The records with one value, or with one of many rare ones. */
export interface PortraitGroup {
  value: string | boolean | Reference | null
  /** Of ages and fifths: the least, and the first that is too much. */
  from: string | null
  to: string | null
  /** Finds them, among whatever it is added to; null for the rare ones together. */
  filter: Filter | null
  buyers: Share
  rest: Share
  /** How many times as frequent among buyers; null if nobody of the rest has it. */
  lift: number | null
  /** By chance, corrected for the number of comparisons; null where too few can tell. */
  p: number | null
}

export interface PortraitField {
  field: string
  label: string
  cut: 'values' | 'each' | 'fifths' | 'ages' | 'months'
  /** From 0, alike, to 1, apart. */
  strength: number
  distinct: number
  items: PortraitGroup[]
  other: PortraitGroup | null
}

export interface Portrait {
  buyers: number
  rest: number
  /** So many of each are needed before a difference means anything. */
  minimum: number
  isEnough: boolean
  fields: PortraitField[]
}

export const portraitQuery = (object: ObjectName, base: Filter | undefined, buyers: Filter | undefined) =>
  queryOptions({
    queryKey: [...recordKeys.of(object), 'portrait', base ?? null, buyers ?? null],
    queryFn: ({ signal }) =>
      api.ask<Portrait>(`/${object.plural}/portrait`, { base: base ?? null, buyers }, { signal }),
    enabled: buyers !== undefined,
    placeholderData: (previous) => previous,
    // Half a second of work over a million records is not repeated by every change of one.
    staleTime: 5 * 60_000,
  })
