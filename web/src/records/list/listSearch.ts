import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Filter } from '../../lib/api/requests'
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
  return {
    ...(isFilter(filter) ? { filter } : {}),
    ...(sort === undefined || !/^-?[\w.]+(,-?[\w.]+){0,3}$/.test(sort) ? {} : { sort }),
    ...(find === undefined ? {} : { find }),
    ...(open === undefined ? {} : { open }),
    ...(search['trash'] === true ? { trash: true } : {}),
  }
}

export type ListChange = { [Key in keyof ListSearch]?: ListSearch[Key] | undefined }

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
