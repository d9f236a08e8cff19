import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { lazy, type ReactNode } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { EmptyState } from '../../ui/EmptyState'
import { RecordTable } from '../table/RecordTable'
import type { CellDrawings } from '../table/TableRow'
import type { ListView } from '../view/useListView'
import type { ListChange, ListSearch } from './listSearch'

// A table is the usual; the other shapes come when somebody asks for them.
const RecordBoard = lazy(async () => ({ default: (await import('../board/RecordBoard')).RecordBoard }))
const RecordCalendar = lazy(async () => ({
  default: (await import('../calendar/RecordCalendar')).RecordCalendar,
}))
const RecordAddresses = lazy(async () => ({
  default: (await import('../addresses/RecordAddresses')).RecordAddresses,
}))
const RecordCards = lazy(async () => ({ default: (await import('../cards/RecordCards')).RecordCards }))

export interface ListBodyProps {
  object: ObjectDescription
  list: ListView
  search: ListSearch
  /** Everything that narrows the list, the view's own filter included. */
  filter: Filter | undefined
  /** What stands here when there is nothing at all, or nothing that matches. */
  empty: ReactNode
  cells?: CellDrawings | undefined
  fields?: readonly string[] | undefined
  onChange: (change: ListChange, replace?: 'replace') => void
  onOpen: (id: string | undefined) => void
  onOpenPage: (id: string) => void
  onTotal: (total: number | null, exact: boolean) => void
}

/** The records of a list in the shape that is asked for: table, board, calendar, cards or addresses. */
export function ListBody(props: ListBodyProps) {
  const { object, list, search, filter, empty, cells, fields, onChange, onOpen, onOpenPage, onTotal } = props
  const { t } = useLingui()
  const { settings, sort } = list
  if (list.blocked)
    return (
      <EmptyState icon={IconAlertTriangle} title={t`This view needs a look`}>
        <Trans>It asks for what no longer exists. Take the condition out or change the filter.</Trans>
      </EmptyState>
    )
  const shared = { object, filter, sort, empty, openId: search.open, onOpen, onTotal }
  if (list.kind === 'board' && list.boardBy !== undefined)
    return <RecordBoard {...shared} by={list.boardBy} fields={settings.cardFields} />
  if (list.kind === 'calendar' && list.dateField !== undefined)
    return (
      <RecordCalendar
        {...shared}
        dateField={list.dateField}
        scale={list.scale}
        day={search.day}
        onDay={(day) => onChange({ day }, 'replace')}
        onScale={(scale) => onChange({ scale }, 'replace')}
      />
    )
  if (list.kind === 'addresses' && list.place !== undefined)
    return <RecordAddresses {...shared} place={list.place} onOpenPage={onOpenPage} />
  if (list.kind === 'cards')
    return <RecordCards {...shared} fields={settings.cardFields} onOpenPage={onOpenPage} />
  return (
    <RecordTable
      {...shared}
      groupBy={list.groupBy}
      settings={settings}
      onSort={(next) => {
        settings.setSort(next)
        onChange({ sort: list.view === null && next === object.sort ? undefined : next }, 'replace')
      }}
      onOpenPage={onOpenPage}
      {...(cells === undefined ? {} : { cells })}
      {...(fields === undefined ? {} : { fields })}
    />
  )
}
