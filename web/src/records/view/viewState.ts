import type { Filter, GroupBy } from '../../lib/api/requests'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { type SavedView, type ViewFault, type ViewSettings } from '../../lib/api/views'
import { removeAt, tidy } from '../filter/tree'
import { fieldAt, sortKeys } from '../table/columns'

/** `stage`, or `closedOn:month` for dates: a grouping as the address has it. */
export const groupText = (group: GroupBy | undefined): string =>
  group === undefined ? 'none' : group.by === undefined ? group.field : `${group.field}:${group.by}`

const periods = ['day', 'week', 'month', 'quarter', 'year', 'top'] as const

export const groupOfText = (text: string | undefined): GroupBy | undefined => {
  if (text === undefined || text === 'none') return undefined
  const [field = '', by] = text.split(':')
  const period = periods.find((one) => one === by)
  return period === undefined ? { field } : { field, by: period }
}

/** Fields whose values are the columns of a board. */
export const boardFields = (object: ObjectDescription): FieldDescription[] =>
  object.fields.filter(
    ({ type, key, filterable }) =>
      filterable &&
      (type === 'choice' || type === 'yesNo' || type === 'relation') &&
      !['createdBy', 'updatedBy'].includes(key),
  )

export const groupFields = (object: ObjectDescription): FieldDescription[] =>
  object.fields.filter(
    ({ type, key, groupable, filterable }) =>
      filterable &&
      key !== object.nameField &&
      key !== 'externalId' &&
      (groupable ?? ['choice', 'yesNo', 'relation', 'date', 'instant', 'text', 'integer'].includes(type)),
  )

export const dateFields = (object: ObjectDescription): FieldDescription[] =>
  object.fields.filter(({ type }) => type === 'date' || type === 'instant')

/** Own dates before those that every record has. */
export const usualDate = (object: ObjectDescription): string | undefined => {
  const dates = dateFields(object)
  return (dates.find(({ readOnly, system }) => !readOnly && system !== true) ?? dates[0])?.key
}

export const usualBoard = (object: ObjectDescription): string | undefined => {
  const fields = boardFields(object)
  return (
    fields.find(({ key }) => key === 'stage') ??
    fields.find(({ type }) => type === 'choice') ??
    fields[0]
  )?.key
}

/** The settings without what no longer exists; the filter stays as it is, so that a list never widens by itself. */
export const fitting = (
  objects: readonly ObjectDescription[],
  object: ObjectDescription,
  settings: ViewSettings,
): ViewSettings => {
  const known = (path: string | undefined) => path === undefined || fieldAt(objects, object, path) !== null
  const { columns, sort, footer, cardFields, groupBy, boardBy, dateField, addressField, ...rest } = settings
  const order = sort?.filter((key) => sortKeys(key).every(({ path }) => path === 'id' || known(path)))
  return {
    ...rest,
    ...(columns === undefined ? {} : { columns: columns.filter(({ path }) => known(path)) }),
    ...(order === undefined || order.length === 0 ? {} : { sort: order }),
    ...(footer === undefined ? {} : { footer: footer.filter(({ field }) => known(field)) }),
    ...(cardFields === undefined ? {} : { cardFields: cardFields.filter(known) }),
    ...(groupBy !== undefined && known(groupBy.field) ? { groupBy } : {}),
    ...(boardBy !== undefined && known(boardBy) ? { boardBy } : {}),
    ...(dateField !== undefined && known(dateField) ? { dateField } : {}),
    ...(addressField !== undefined && known(addressField) ? { addressField } : {}),
  }
}

/** Two spellings of the same settings are equal. */
const spelled = (settings: ViewSettings): string => {
  const { filter, frozen, sort, groupBy, ...rest } = settings
  const wanted = tidy(filter)
  return JSON.stringify([
    wanted ?? null,
    frozen ?? 0,
    sort?.join(',') ?? '',
    groupText(groupBy),
    ...Object.keys(rest)
      .sort()
      .map((key) => [key, rest[key as keyof typeof rest] ?? null])
      .filter(([, value]) => value !== null),
  ])
}

export const sameSettings = (a: ViewSettings, b: ViewSettings): boolean => spelled(a) === spelled(b)

const isOfFilter = ({ pointer }: ViewFault) => pointer.startsWith('/settings/filter')

export const filterFaults = (view: SavedView): ViewFault[] => view.faults.filter(isOfFilter)
export const otherFaults = (view: SavedView): ViewFault[] => view.faults.filter((fault) => !isOfFilter(fault))

/** The numbers of a pointer are the place in the tree; what lies under a child condition belongs to it. */
const placeOf = (pointer: string): number[] => {
  const steps = pointer.split('/').slice(3)
  const child = steps.findIndex((step) => step === 'any' || step === 'none' || step === 'children')
  return (child < 0 ? steps : steps.slice(0, child)).filter((step) => /^\d+$/.test(step)).map(Number)
}

/** The filter without the conditions that ask for what no longer exists; said before it is done. */
export const mended = (filter: Filter, faults: readonly ViewFault[]): Filter => {
  const places = faults.map(({ pointer }) => placeOf(pointer))
  const last = (a: number[], b: number[]) => {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
      const by = (b[at] ?? -1) - (a[at] ?? -1)
      if (by !== 0) return by
    }
    return 0
  }
  const unique = [...new Map(places.map((place) => [place.join('/'), place])).values()]
  // From the end, so that the places before stay what they are.
  return unique.toSorted(last).reduce<Filter>((tree, place) => removeAt(tree, place), filter)
}
