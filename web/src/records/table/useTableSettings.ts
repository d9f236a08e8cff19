import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import { useObjects } from '../../lib/api/objects'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'
import { type Column, type ColumnChoice, columnsOf, defaultColumns, moveColumn } from './columns'

export type Density = 'comfortable' | 'normal' | 'compact'

export const rowHeights: Record<Density, number> = { comfortable: 44, normal: 36, compact: 30 }

interface Stored {
  columns?: ColumnChoice[]
  density?: Density
  sort?: string
}

export interface TableSettings {
  columns: Column[]
  density: Density
  /** The order kept for this list; an address may ask for another. */
  sort: string
  setDensity: (density: Density) => void
  setSort: (sort: string) => void
  show: (path: string, shown: boolean) => void
  move: (path: string, before: string | null) => void
  resize: (path: string, width: number) => void
  reset: () => void
}

/** How this person likes this list: columns, their order and widths, density, sort. Kept on the device. */
export const useTableSettings = (object: ObjectDescription, list = object.plural): TableSettings => {
  const objects = useObjects()
  const { user } = useSession()
  const [stored, store] = useLocalStorage<Stored>({
    key: `odnos-list:${user.id}:${list}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  const choices = useMemo(() => stored.columns ?? defaultColumns(object), [stored.columns, object])
  const columns = useMemo(() => columnsOf(objects, object, choices), [objects, object, choices])

  const change = (next: ColumnChoice[]) => store((before) => ({ ...before, columns: next }))
  return {
    columns,
    density: stored.density ?? 'normal',
    sort: stored.sort ?? object.sort,
    setDensity: (density) => store((before) => ({ ...before, density })),
    setSort: (sort) => store((before) => ({ ...before, sort })),
    show: (path, shown) =>
      change(shown ? [...choices, { path }] : choices.filter((choice) => choice.path !== path)),
    move: (path, before) => change(moveColumn(choices, path, before)),
    resize: (path, width) => {
      const wide = Math.round(width)
      const known = choices.some((choice) => choice.path === path)
      change(
        known
          ? choices.map((choice) => (choice.path === path ? { path, width: wide } : choice))
          : [{ path, width: wide }, ...choices],
      )
    },
    reset: () =>
      store((before) => ({ ...(before.density === undefined ? {} : { density: before.density }) })),
  }
}
