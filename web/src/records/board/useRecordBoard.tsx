import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { reasonOf } from '../../lib/api/problem'
import { usePast } from '../../lib/api/past'
import { boardQuery } from '../../lib/api/records'
import type { Filter, Measure, Measures } from '../../lib/api/requests'
import { useSaveRecord } from '../../lib/api/saving'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { plainText, valueAt } from '../fields/values'
import { type BoardPlace, placeOf, valueIn } from './columns'

/** The most cards of a column that one answer holds. */
export const mostCards = 200
const atFirst = 40

export interface BoardColumnState {
  place: BoardPlace
  rows: RecordRow[]
  count: number
  more: boolean
  measures: Measures
}

interface Input {
  object: ObjectDescription
  field: FieldDescription
  places: readonly BoardPlace[] | null
  filter: Filter | undefined
  sort: string
  fields: readonly string[]
}

/** The money that a column's head adds up. */
export const moneyOf = (object: ObjectDescription): Measure | null => {
  const money = object.fields.find(({ type, aggregatable }) => type === 'money' && aggregatable)
  return money === undefined ? null : { fn: 'sum', field: money.key }
}

/** The cards of each column; a card that was moved stands in its new column before the server has answered. */
export const useRecordBoard = ({ object, field, places, filter, sort, fields }: Input) => {
  const toasts = useToasts()
  const [limit, setLimit] = useState(atFirst)
  const { mutateAsync: save } = useSaveRecord(object)
  const money = moneyOf(object)
  const keys = (places ?? []).flatMap(({ id }) => (id === '' ? [] : [id]))
  const past = usePast()
  const owner = object.fields.some(({ key }) => key === 'owner') ? ['owner'] : []
  const query = useQuery({
    ...boardQuery(object, {
      ...past,
      groupBy: field.key,
      ...(field.tree === true ? { by: 'top' as const } : {}),
      groups: keys,
      empty: places?.some(({ id }) => id === '') ?? false,
      limit,
      sort,
      fields: [...new Set([object.nameField, field.key, ...owner, ...fields])].sort().join(','),
      measures: [{ fn: 'count' }, ...(money === null ? [] : [money])],
      ...(filter === undefined ? {} : { filter }),
    }),
    enabled: places !== null,
  })
  const columns = useMemo<BoardColumnState[] | null>(() => {
    if (query.data === undefined || places === null) return null
    const rows = query.data.groups.flatMap(({ items }) => items)
    return places.map((place) => {
      const group = query.data.groups.find(({ key }) => key === place.id)
      const own = rows.filter((row) => placeOf(row, field) === place.id)
      const shift = own.length - (group?.items.length ?? 0)
      return {
        place,
        rows: own,
        count: Number(group?.measures['count'] ?? 0) + shift,
        more: group?.next != null,
        measures: group?.measures ?? {},
      }
    })
  }, [query.data, places, field])

  const fail = (error: unknown) =>
    toasts.show({
      tone: 'error',
      text: reasonOf(error),
    })
  const put = (row: RecordRow, place: BoardPlace, version: number) => {
    const { input, shown } = valueIn(field, place)
    return save({ id: row.id, version, input: { [field.key]: input }, shown: { [field.key]: shown } })
  }
  const move = (row: RecordRow, to: BoardPlace) => {
    const from = places?.find(({ id }) => id === placeOf(row, field))
    const name = plainText(valueAt(row, object.nameField))
    const target = to.name
    put(row, to, row.version).then((saved) => {
      const undo = from === undefined ? {} : { undo: () => void put(row, from, saved.version).catch(fail) }
      toasts.show({
        text: (
          <Trans>
            <strong>{name}</strong> moved to {target}
          </Trans>
        ),
        ...undo,
      })
    }, fail)
  }
  const grow = () => setLimit((before) => Math.min(mostCards, before * 2))
  return { ...query, columns, move, grow, full: limit >= mostCards }
}
