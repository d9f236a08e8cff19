import { Trans } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { Avatar } from '../../ui/Avatar'
import { ErrorState } from '../../ui/ErrorState'
import { RowSkeleton } from '../../ui/skeletons'
import { avatarKind } from '../fields/avatarKind'
import { plainText, valueAt } from '../fields/values'
import { rememberTrail } from '../list/trail'
import { useRows } from '../table/useRows'
import { CardFields } from './CardFields'
import { usualFields } from './usualFields'
import classes from './Cards.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  sort: string
  fields: readonly string[] | undefined
  empty: ReactNode
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onOpenPage: (id: string) => void
  onTotal: (total: number | null, exact: boolean) => void
}

const narrowest = 260
const gap = 12

/** Records as cards, as many in a line as there is room for. */
export function RecordCards({
  object,
  filter,
  sort,
  fields,
  empty,
  openId,
  onOpen,
  onOpenPage,
  onTotal,
}: Props) {
  const format = useFormat()
  const shown = fields ?? usualFields(object)
  const query = useRows(object, shown.map((path) => ({ path })), { filter, sort }) // prettier-ignore
  const { rows, total, exact, hasNextPage, isFetching, fetchNextPage } = query
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: body, width } = useElementSize()
  const lanes = Math.max(1, Math.floor((width + gap) / (narrowest + gap)))
  const height = 54 + shown.length * 22
  const lines = Math.ceil(rows.length / lanes)
  const virtual = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + gap,
    overscan: 4,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetching && last >= lines - 8) void fetchNextPage()
  }, [last, lines, hasNextPage, isFetching, fetchNextPage])
  useEffect(() => virtual.measure(), [height, virtual])
  useEffect(() => rememberTrail(object.name, rows, total), [object.name, rows, total])
  useEffect(() => onTotal(total, exact), [onTotal, total, exact])

  if (query.isPending) return <RowSkeleton rows={10} height={height} />
  if (query.isError && query.data === undefined)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (rows.length === 0) return empty
  const kind = avatarKind(object)
  const count = format.number(total ?? rows.length)
  return (
    <>
      <div
        ref={scroller}
        className={classes['scroller']}
        style={{ '--card-height': `${height}px` } as CSSProperties}
      >
        <div
          ref={body}
          className={classes['body']}
          role="list"
          aria-label={object.pluralLabel}
          style={{ height: virtual.getTotalSize() }}
        >
          {items.map(({ index, start }) => (
            <div
              key={index}
              className={classes['line']}
              role="presentation"
              style={{
                transform: `translateY(${start}px)`,
                gridTemplateColumns: `repeat(${lanes}, minmax(0, 1fr))`,
              }}
            >
              {rows.slice(index * lanes, (index + 1) * lanes).map((row) => {
                const name = plainText(valueAt(row, object.nameField))
                return (
                  <article
                    key={row.id}
                    role="listitem"
                    className={classes['card']}
                    data-open={row.id === openId}
                  >
                    <UnstyledButton
                      className={classes['name'] ?? ''}
                      onClick={() => onOpen(row.id)}
                      onDoubleClick={() => onOpenPage(row.id)}
                    >
                      {kind !== null && <Avatar name={name} kind={kind} size={24} />}
                      <span>{name}</span>
                    </UnstyledButton>
                    <CardFields object={object} row={row} fields={shown} />
                  </article>
                )
              })}
            </div>
          ))}
        </div>
      </div>
      <footer className={classes['foot']}>
        <Trans>
          Count <strong>{count}</strong>
        </Trans>
      </footer>
    </>
  )
}
