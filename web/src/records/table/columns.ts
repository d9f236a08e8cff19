import { fieldOf } from '../../lib/api/objects'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { nameWidth, narrowest, widthOf } from '../fields/look'

export interface Column {
  /** Key of the field, or a path over relations: `company.city`. */
  path: string
  field: FieldDescription
  /** What the head says: "City", or "Company › City" for a path. */
  label: string
  width: number
  /** The name of the record: first, frozen, opens the record. */
  isName: boolean
  /** Where it stays when one scrolls sideways; the name does by itself. */
  left?: number
}

/** Before the name stand the boxes to choose rows by. */
const checkWidth = 44

/** So many columns after the name stay in sight, each behind the one before. */
export const frozenOf = (columns: readonly Column[], frozen: number): Column[] => {
  let left = checkWidth
  return columns.map((column, at) => {
    const place = left
    left += column.width
    return at > 0 && at <= frozen ? { ...column, left: place } : column
  })
}

/** For the cells of a column that stays in sight. */
export const frozenStyle = ({ left }: Column) =>
  left === undefined ? {} : { 'data-frozen': true, style: { left } }

/** A field at the end of a path, with the words of the way to it; null where it leads nowhere. */
export const fieldAt = (
  objects: readonly ObjectDescription[],
  object: ObjectDescription,
  path: string,
): { field: FieldDescription; label: string } | null => {
  const labels: string[] = []
  let at: ObjectDescription | undefined = object
  let field: FieldDescription | undefined
  for (const step of path.split('.')) {
    field = at === undefined ? undefined : fieldOf(at, step)
    if (field === undefined) return null
    labels.push(field.label)
    const to: string | undefined = field.relation
    at = to === undefined ? undefined : objects.find(({ name }) => name === to)
  }
  return field === undefined ? null : { field, label: labels.join(' › ') }
}

export interface ColumnChoice {
  path: string
  width?: number
}

export const columnsOf = (
  objects: readonly ObjectDescription[],
  object: ObjectDescription,
  choices: readonly ColumnChoice[],
): Column[] => {
  const others = choices.filter(({ path }) => path !== object.nameField)
  const own = choices.find(({ path }) => path === object.nameField) ?? { path: object.nameField }
  return [own, ...others].flatMap(({ path, width }) => {
    const found = fieldAt(objects, object, path)
    if (found === null) return []
    const isName = path === object.nameField
    const usual = isName ? nameWidth : widthOf(found.field)
    return [{ path, ...found, width: Math.max(narrowest, width ?? usual), isName }]
  })
}

export const defaultColumns = (object: ObjectDescription): ColumnChoice[] =>
  object.columns.map((path) => ({ path }))

/** Moves a column before another one (or to the end); the name stays first. */
export const moveColumn = (
  choices: readonly ColumnChoice[],
  path: string,
  before: string | null,
): ColumnChoice[] => {
  const moved = choices.find((choice) => choice.path === path)
  if (moved === undefined || path === before) return [...choices]
  const rest = choices.filter((choice) => choice.path !== path)
  const at = before === null ? -1 : rest.findIndex((choice) => choice.path === before)
  return at < 0 ? [...rest, moved] : [...rest.slice(0, at), moved, ...rest.slice(at)]
}

/** `-amount,name` as a list. */
export interface SortKey {
  path: string
  down: boolean
}

export const sortKeys = (sort: string): SortKey[] =>
  sort
    .split(',')
    .filter((key) => key !== '')
    .map((key) => (key.startsWith('-') ? { path: key.slice(1), down: true } : { path: key, down: false }))

export const sortText = (keys: readonly SortKey[]): string =>
  keys.map(({ path, down }) => (down ? `-${path}` : path)).join(',')

const mostKeys = 4

/** A click orders by one column and turns it round; with shift the column joins the others, then turns, then leaves. */
export const toggleSort = (sort: string, path: string, several: boolean): string => {
  const keys = sortKeys(sort)
  const present = keys.find((key) => key.path === path)
  if (!several)
    return sortText([{ path, down: present !== undefined && keys.length === 1 ? !present.down : false }])
  if (present === undefined) return sortText([...keys, { path, down: false }].slice(0, mostKeys))
  if (!present.down) return sortText(keys.map((key) => (key === present ? { path, down: true } : key)))
  const rest = keys.filter((key) => key !== present)
  return sortText(rest.length === 0 ? [{ path, down: false }] : rest)
}
