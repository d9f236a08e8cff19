import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { Measure } from '../../lib/api/requests'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'
import type { SavedView, ViewSettings } from '../../lib/api/views'
import { type Column, type ColumnChoice, columnsOf, defaultColumns, frozenOf, moveColumn } from './columns'

export type Density = 'comfortable' | 'normal' | 'compact'

export const phoneHeight = 58
export const rowHeights: Record<Density, number> = { comfortable: 44, normal: 36, compact: 30 }

interface Stored {
  columns?: ColumnChoice[]
  density?: Density
  sort?: string
  frozen?: number
  footer?: Measure[]
  cardFields?: string[]
}

export interface TableSettings {
  columns: Column[]
  density: Density
  /** The order kept for this list; an address may ask for another. */
  sort: string
  /** How many columns after the name stay in sight. */
  frozen: number
  /** Figures under the columns; undefined: the sums of money. */
  footer: Measure[] | undefined
  cardFields: string[] | undefined
  /** All of it as a view keeps it. */
  kept: ViewSettings
  setDensity: (density: Density) => void
  setSort: (sort: string) => void
  setFrozen: (frozen: number) => void
  setFooter: (footer: Measure[]) => void
  setCardFields: (fields: string[]) => void
  show: (path: string, shown: boolean) => void
  move: (path: string, before: string | null) => void
  resize: (path: string, width: number) => void
  reset: () => void
}

const isDensity = (text: string | undefined): text is Density => text !== undefined && text in rowHeights

const ofView = ({ columns, density, sort, frozen, footer, cardFields }: ViewSettings): Stored => ({
  ...(columns === undefined ? {} : { columns }),
  ...(isDensity(density) ? { density } : {}),
  ...(sort === undefined ? {} : { sort: sort.join(',') }),
  ...(frozen === undefined ? {} : { frozen }),
  ...(footer === undefined ? {} : { footer }),
  ...(cardFields === undefined ? {} : { cardFields }),
})

const asView = ({ sort, ...rest }: Stored): ViewSettings => ({
  ...rest,
  ...(sort === undefined ? {} : { sort: sort.split(',') }),
})

/**
 * How this person likes this list: columns, their order and widths, density, sort. Kept on the device; over a saved
 * view, what differs from it until it is saved or thrown away.
 */
export const useTableSettings = (
  object: ObjectDescription,
  list = object.plural,
  view: SavedView | null = null,
): TableSettings => {
  const objects = useObjects()
  const { user } = useSession()
  const [stored, store] = useLocalStorage<Stored>({
    key: `odnos-list:${user.id}:${list}${view === null ? '' : `:${view.id}`}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  const now = useMemo<Stored>(
    () => ({ ...(view === null ? {} : ofView(view.settings)), ...stored }),
    [view, stored],
  )
  const frozen = now.frozen ?? 0
  const choices = useMemo(() => now.columns ?? defaultColumns(object), [now.columns, object])
  const columns = useMemo(
    () => frozenOf(columnsOf(objects, object, choices), frozen),
    [objects, object, choices, frozen],
  )

  const set = (part: Stored) => store((before) => ({ ...before, ...part }))
  const change = (next: ColumnChoice[]) => set({ columns: next })
  return {
    columns,
    density: now.density ?? 'normal',
    sort: now.sort ?? object.sort,
    frozen,
    footer: now.footer,
    cardFields: now.cardFields,
    kept: asView(now),
    setDensity: (density) => set({ density }),
    setSort: (sort) => set({ sort }),
    setFrozen: (next) => set({ frozen: next }),
    setFooter: (footer) => set({ footer }),
    setCardFields: (cardFields) => set({ cardFields }),
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
    // A view falls back to what is saved of it; the list itself keeps its height of rows.
    reset: () =>
      store((before) => (view === null && before.density !== undefined ? { density: before.density } : {})),
  }
}
