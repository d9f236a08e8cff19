import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Filter } from '../../lib/api/requests'
import { type Scale, type ViewKind, viewKinds } from '../../lib/api/views'
import { isFilter } from '../filter/tree'

/** The state of a list, all of it in its address: a link shows another person the same rows. */
export interface ListSearch {
  filter?: Filter
  sort?: string
  /** Words looked for in the records' search text. */
  find?: string
  /** The record in the side panel. */
  open?: string
  trash?: boolean
  /** The id of a saved view; `all` where a view of one's own would open otherwise. */
  view?: string
  as?: ViewKind
  /** Grouped by: `stage`, `closedOn:month`, `none`. */
  group?: string
  /** The field that a board is made by. */
  by?: string
  /** The field that puts records on days of the calendar. */
  date?: string
  scale?: Scale
  /** The field whose address a list of addresses shows. */
  place?: string
  /** The day that the calendar shows. */
  day?: string
}

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** For `validateSearch` of a list's route; what makes no sense is left out. */
export const validateListSearch = (search: Record<string, unknown>): ListSearch => {
  const { filter } = search
  const sort = text(search['sort'])
  const find = text(search['find'])
  const open = text(search['open'])
  const as = viewKinds.find((kind) => kind === search['as'])
  const scale = (['month', 'week'] as const).find((one) => one === search['scale'])
  const words = Object.fromEntries(
    (['view', 'group', 'by', 'date', 'day', 'place'] as const).flatMap((key) => {
      const word = text(search[key])
      return word !== undefined && /^[\w.:-]{1,120}$/.test(word) ? [[key, word]] : []
    }),
  )
  return {
    ...words,
    ...(as === undefined ? {} : { as }),
    ...(scale === undefined ? {} : { scale }),
    ...(isFilter(filter) ? { filter } : {}),
    ...(sort === undefined || !/^-?[\w.]+(,-?[\w.]+){0,3}$/.test(sort) ? {} : { sort }),
    ...(find === undefined ? {} : { find }),
    ...(open === undefined ? {} : { open }),
    ...(search['trash'] === true ? { trash: true } : {}),
  }
}

/** The day of the past is the whole page's; a list only ends it. */
export type ListChange = { [Key in keyof ListSearch]?: ListSearch[Key] | undefined } & { asOf?: undefined }

const without = (search: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== false))

/** Reads the state of the list from the address and changes it there. */
export const useListSearch = (): [ListSearch, (change: ListChange, replace?: 'replace') => void] => {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const key = JSON.stringify(raw)
  const search = useMemo(() => validateListSearch(JSON.parse(key) as Record<string, unknown>), [key])
  const navigate = useNavigate()
  const change = useCallback(
    (part: ListChange, replace?: 'replace') =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => without({ ...before, ...part }),
        replace: replace !== undefined,
      }),
    [navigate],
  )
  return [search, change]
}
