import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { Filter, GroupBy } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { type SavedView, type Scale, type ViewKind, type ViewSettings, viewsQuery } from '../../lib/api/views'
import { type Place, placesOf } from '../addresses/placement'
import { both, tidy } from '../filter/tree'
import type { ListChange, ListSearch } from '../list/listSearch'
import { type TableSettings, useTableSettings } from '../table/useTableSettings'
import {
  boardFields,
  filterFaults,
  fitting,
  groupOfText,
  sameSettings,
  usualBoard,
  usualDate,
} from './viewState'

/** A list as it is looked at now: what the saved view says, and what the address and the reader say instead. */
export interface ListView {
  views: SavedView[]
  /** null: everything, as the list itself has it. */
  view: SavedView | null
  /** Not known yet whether the reader begins with a view of his own. */
  pending: boolean
  kind: ViewKind
  filter: Filter | undefined
  sort: string
  groupBy: GroupBy | undefined
  boardBy: string | undefined
  dateField: string | undefined
  scale: Scale
  place: Place | undefined
  settings: TableSettings
  /** The filter asks for what no longer exists: nothing is shown before that is mended. */
  blocked: boolean
  /** What would be saved now. */
  current: ViewSettings
  /** Whether that differs from what is saved. */
  changed: boolean
}

/** Back to what is saved: nothing stands in the address besides the view. */
export const asSaved: ListChange = {
  as: undefined,
  filter: undefined,
  sort: undefined,
  group: undefined,
  by: undefined,
  date: undefined,
  scale: undefined,
  place: undefined,
}

export interface ListUse {
  /** Another name to keep columns and order under than the object's own. */
  list?: string | undefined
  /** The shape of the list where nothing is said. */
  usual?: ViewKind
  /** Conditions of the page's own controls, which a view keeps in its filter. */
  narrowed?: (view: SavedView | null, kind: ViewKind) => Filter | undefined
}

export const useListView = (object: ObjectDescription, search: ListSearch, use: ListUse = {}): ListView => {
  const { data: views = [], isPending, isError } = useQuery(viewsQuery(object))
  const wanted = search.view
  const objects = useObjects()
  const found =
    wanted === 'all'
      ? undefined
      : views.find((one) => (wanted === undefined ? one.default : one.id === wanted))
  const view = useMemo(
    () => (found === undefined ? null : { ...found, settings: fitting(objects, object, found.settings) }),
    [found, objects, object],
  )
  const { list, usual = 'table', narrowed } = use
  const settings = useTableSettings(object, list, view)
  const saved = view?.settings ?? {}
  const kind = search.as ?? view?.kind ?? usual
  const filter = search.filter ?? saved.filter
  const sort = search.sort ?? settings.sort
  const groupBy = search.group === undefined ? saved.groupBy : groupOfText(search.group)
  const boards = boardFields(object).map(({ key }) => key)
  const boardBy =
    [search.by, saved.boardBy].find((by) => by !== undefined && boards.includes(by)) ?? usualBoard(object)
  const dateField = search.date ?? saved.dateField ?? usualDate(object)
  const places = useMemo(() => placesOf(object), [object])
  const wantedPlace = search.place ?? saved.addressField
  const place = places.find(({ field }) => field.key === wantedPlace) ?? places[0]
  const scale = search.scale ?? saved.scale ?? 'month'
  const wantedFilter = tidy(filter)
  const blocked = view !== null && search.filter === undefined && filterFaults(view).length > 0

  const { sort: keptSort, ...kept } = settings.kept
  const order = search.sort?.split(',') ?? (view === null && kind !== 'table' ? undefined : keptSort)
  const conditions = both(narrowed?.(view, kind), wantedFilter)
  const said = { boardBy: search.by ?? saved.boardBy, dateField: search.date ?? saved.dateField, scale: search.scale ?? saved.scale } // prettier-ignore
  const current: ViewSettings = {
    ...kept,
    ...(order === undefined ? {} : { sort: order }),
    ...(conditions === undefined ? {} : { filter: conditions }),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(kind === 'board' && boardBy !== undefined
      ? { boardBy }
      : said.boardBy === undefined
        ? {}
        : { boardBy: said.boardBy }),
    ...(kind === 'calendar' && dateField !== undefined
      ? { dateField }
      : said.dateField === undefined
        ? {}
        : { dateField: said.dateField }),
    ...(said.scale === undefined ? {} : { scale: said.scale }),
    ...(wantedPlace === undefined || place?.field.key !== wantedPlace ? {} : { addressField: wantedPlace }),
  }
  return {
    views,
    view,
    pending: isPending && !isError,
    kind,
    filter: wantedFilter,
    sort,
    groupBy,
    boardBy,
    dateField,
    scale,
    place,
    settings,
    current,
    blocked,
    changed: view !== null && (kind !== view.kind || !sameSettings(current, saved)),
  }
}
