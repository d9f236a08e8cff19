import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useObjects } from '../../lib/api/objects'
import { usePast } from '../../lib/api/past'
import { aggregateQuery, pageQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { topOf, topsOf } from '../fields/tree'
import { isReference, plainText, valueAt } from '../fields/values'

/** A column of a board; the key is an id, an option or a truth, empty for records without a value. */
export interface BoardPlace {
  id: string
  name: string
}

const most = 50

/** The column where a record stands. */
export const placeOf = (row: RecordRow, field: FieldDescription): string => {
  const value = valueAt(row, field.key)
  if (field.tree === true) return topOf(field, plainText(value))
  if (isReference(value)) return value.id
  return typeof value === 'boolean' ? String(value) : plainText(value)
}

/** What a record holds once it stands in that column, as it is sent and as it is shown. */
export const valueIn = (
  field: FieldDescription,
  place: BoardPlace,
): { input: unknown; shown: FieldValue } => {
  if (place.id === '') return { input: null, shown: null }
  if (field.type === 'yesNo') return { input: place.id === 'true', shown: place.id === 'true' }
  return { input: place.id, shown: field.type === 'relation' ? { id: place.id, name: place.name } : place.id }
}

const nowhere = { name: '', plural: '' }

/** The columns of a board: all options, all related records while they are few, else those in use. */
export const useBoardPlaces = (
  object: ObjectDescription,
  field: FieldDescription,
  filter: Filter | undefined,
) => {
  const { t } = useLingui()
  const objects = useObjects()
  const related = field.type === 'relation'
  const target = objects.find(({ name }) => name === field.relation)
  const all = useQuery({
    ...pageQuery(target ?? nowhere, {
      fields: target?.nameField ?? '',
      limit: most + 1,
      ...(target === undefined ? {} : { sort: target.sort }),
    }),
    enabled: related && target !== undefined,
  })
  const targets = all.data?.items ?? null
  const few = targets !== null && targets.length <= most
  const past = usePast()
  const used = useQuery({
    ...aggregateQuery(object, {
      ...past,
      ...(filter === undefined ? {} : { filter }),
      groupBy: [{ field: field.key }],
      measures: [{ fn: 'count' }],
    }),
    enabled: related && (target === undefined || (targets !== null && !few)),
  })
  const none: BoardPlace = { id: '', name: t`No value` }
  const withNone = (places: BoardPlace[]) => (field.required ? places : [...places, none])
  if (field.type === 'yesNo')
    return {
      places: withNone([
        { id: 'true', name: t`Yes` },
        { id: 'false', name: t`No` },
      ]),
      rest: 0,
      error: null,
    }
  const columns = field.tree === true ? topsOf(field) : (field.options ?? [])
  if (!related)
    return {
      places: withNone(columns.slice(0, most).map(({ value, label }) => ({ id: value, name: label }))),
      rest: Math.max(0, columns.length - most),
      error: null,
    }
  if (targets !== null && few && target !== undefined)
    return {
      places: withNone(
        targets.map((row) => ({ id: row.id, name: plainText(valueAt(row, target.nameField)) })),
      ),
      rest: 0,
      error: null,
    }
  if (used.data === undefined) return { places: null, rest: 0, error: used.error ?? all.error }
  const groups = used.data.items
    .toSorted((a, b) => Number(b.measures['count']) - Number(a.measures['count']))
    .flatMap(({ group }) => {
      const value = group[field.key]
      return isReference(value) ? [{ id: value.id, name: value.name ?? t`Hidden` }] : []
    })
  return { places: withNone(groups.slice(0, most)), rest: Math.max(0, groups.length - most), error: null }
}
