import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { Address, ObjectDescription } from '../../lib/api/types'
import { countryName } from '../../lib/format/countries'
import { useFormat } from '../../lib/format/useFormat'
import { ErrorState } from '../../ui/ErrorState'
import { RowSkeleton } from '../../ui/skeletons'
import { addressOf } from '../fields/values'
import { rememberTrail } from '../list/trail'
import { useRows } from '../table/useRows'
import { AddressRow } from './AddressRow'
import { linesOf, type Place } from './placement'
import classes from './Addresses.module.css'

interface Props {
  object: ObjectDescription
  place: Place
  filter: Filter | undefined
  empty: ReactNode
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onOpenPage: (id: string) => void
  onTotal: (total: number | null, exact: boolean) => void
}

const townHeight = 40
const rowHeight = 60

/** Records town by town, each with its address and its telephone: a list to travel by. */
export function RecordAddresses({
  object,
  place,
  filter,
  empty,
  openId,
  onOpen,
  onOpenPage,
  onTotal,
}: Props) {
  const format = useFormat()
  const more = object.fields.filter(({ key, type }) => type === 'phones' || key === 'company')
  const shown = [...place.fields, ...more.map(({ key }) => key)].map((path) => ({ path }))
  const query = useRows(object, shown, { filter, sort: place.sort })
  const { rows, total, exact, hasNextPage, isFetching, fetchNextPage } = query
  const lines = useMemo(() => linesOf(rows, place), [rows, place])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('town' in (lines[index] ?? {}) ? townHeight : rowHeight),
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetching && last >= lines.length - 20) void fetchNextPage()
  }, [last, lines.length, hasNextPage, isFetching, fetchNextPage])
  useEffect(() => virtual.measure(), [lines, virtual])
  useEffect(() => rememberTrail(object.name, rows, total), [object.name, rows, total])
  useEffect(() => onTotal(total, exact), [onTotal, total, exact])

  if (query.isPending) return <RowSkeleton rows={10} height={rowHeight} />
  if (query.isError && query.data === undefined)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (rows.length === 0) return empty
  const count = format.number(total ?? rows.length)
  return (
    <>
      <div ref={scroller} className={classes['scroller']}>
        <div
          className={classes['body']}
          role="list"
          aria-label={object.pluralLabel}
          style={{ height: virtual.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            const style = { transform: `translateY(${start}px)` }
            if ('town' in line)
              return (
                <div
                  key={index}
                  role="listitem"
                  className={classes['town']}
                  style={{ ...style, height: townHeight }}
                >
                  <h2>
                    <TownName town={line.town} />
                  </h2>
                </div>
              )
            return (
              <AddressRow
                key={line.row.id}
                object={object}
                row={line.row}
                address={line.address}
                open={line.row.id === openId}
                style={{ ...style, height: rowHeight }}
                onOpen={onOpen}
                onOpenPage={onOpenPage}
              />
            )
          })}
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

function TownName({ town }: { town: Address }) {
  const { i18n } = useLingui()
  const { city, country } = addressOf(town)
  const land = country === undefined ? undefined : countryName(i18n.locale, country)
  const name = [city, land].filter((part) => part !== undefined).join(', ')
  return name === '' ? <Trans>No town given</Trans> : <>{name}</>
}
