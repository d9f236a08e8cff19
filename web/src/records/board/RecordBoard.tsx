import { Plural, Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { ErrorState } from '../../ui/ErrorState'
import { RowSkeleton } from '../../ui/skeletons'
import { usualFields } from '../cards/usualFields'
import { useMayEdit } from '../fields/useMayEdit'
import { plainText, valueAt } from '../fields/values'
import { rememberTrail } from '../list/trail'
import { BoardColumn, BoardCard } from './BoardColumn'
import { BoardFrame } from './BoardFrame'
import { placeOf, useBoardPlaces } from './columns'
import { useBoardDrag } from './useBoardDrag'
import { useRecordBoard } from './useRecordBoard'
import classes from './RecordBoard.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  sort: string
  by: string
  fields: readonly string[] | undefined
  empty: ReactNode
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onTotal: (total: number | null, exact: boolean) => void
}

/** Records in columns by a choice, yes and no, or a relation; a card put elsewhere takes that value. */
export function RecordBoard(props: Props) {
  const field = props.object.fields.find(({ key }) => key === props.by)
  return field === undefined ? props.empty : <Board key={field.key} {...props} field={field} />
}

function Board({
  object,
  field,
  filter,
  sort,
  fields,
  empty,
  openId,
  onOpen,
  onTotal,
}: Props & { field: FieldDescription }) {
  const shown = useMemo(
    () => (fields ?? usualFields(object)).filter((path) => path !== field.key),
    [fields, object, field.key],
  )
  const { places, rest, error } = useBoardPlaces(object, field, filter)
  const board = useRecordBoard({ object, field, places, filter, sort, fields: shown })
  const mayEdit = useMayEdit(object)
  const movable = !field.readOnly && field.onCreate !== true
  const may = useCallback((row: Pick<RecordRow, 'owner'>) => movable && mayEdit(row), [movable, mayEdit])
  const dropped = (row: RecordRow, on: string) => {
    const place = places?.find(({ id }) => id === on)
    if (place !== undefined) board.move(row, place)
  }
  const hold = useBoardDrag({
    places: places ?? [],
    may,
    columnOf: (row) => placeOf(row, field),
    nameOf: (row) => plainText(valueAt(row, object.nameField)),
    onDrop: dropped,
  })
  const { columns } = board
  const total = columns === null ? null : columns.reduce((sum, { count }) => sum + count, 0)
  useEffect(() => onTotal(total, rest === 0), [onTotal, total, rest])
  useEffect(() => {
    const rows = columns?.flatMap((column) => column.rows) ?? []
    rememberTrail(object.name, rows, total)
  }, [object.name, columns, total])

  const fault = error ?? (board.data === undefined ? board.error : null)
  if (fault !== null) return <ErrorState error={fault} onRetry={() => void board.refetch()} />
  if (columns === null) return <RowSkeleton rows={8} height={84} />
  if (total === 0) return empty
  return (
    <BoardFrame
      hold={hold}
      above={
        <>
          {movable && (
            <VisuallyHidden>
              <Trans>Space takes a card, left and right arrows choose the column.</Trans>
            </VisuallyHidden>
          )}
          {rest > 0 && (
            <p className={classes['notice']}>
              <Plural
                value={rest}
                one="# further column is not shown. Narrow the filter to see it."
                other="# further columns are not shown. Narrow the filter to see them."
              />
            </p>
          )}
        </>
      }
      inHand={({ row }) => <BoardCard object={object} row={row} fields={shown} look="dragged" open={false} />}
    >
      {columns.map((column) => (
        <BoardColumn
          key={column.place.id}
          object={object}
          column={column}
          fields={shown}
          drag={hold.drag}
          may={may}
          openId={openId}
          full={board.full}
          onOpen={onOpen}
          onCardKey={hold.onCardKey}
          onMore={board.grow}
        />
      ))}
    </BoardFrame>
  )
}
