import { useNavigate } from '@tanstack/react-router'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { RecordTable } from '../../../records/table/RecordTable'
import type { TableSettings } from '../../../records/table/useTableSettings'
import { ErrorBoundary } from '../../../ui/ErrorBoundary'
import type { ChangeDeals } from './DealsPage'
import { NoDeals, NoneMatch } from './NoDeals'
import type { DealsSearch } from './search'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  search: DealsSearch
  settings: TableSettings
  /** Whether anything at all was asked for, so that "none" is no surprise. */
  narrowed: boolean
  change: ChangeDeals
}

/** Deals of every state as rows: what the board leaves out stands here too. */
export function DealsTable({ object, filter, search, settings, narrowed, change }: Props) {
  const navigate = useNavigate()
  return (
    <ErrorBoundary>
      <RecordTable
        object={object}
        filter={filter}
        sort={search.sort ?? settings.sort}
        onSort={(sort) => {
          settings.setSort(sort)
          change({ sort })
        }}
        settings={settings}
        openId={search.open}
        onOpen={(open) => change({ open })}
        onOpenPage={(id) => void navigate({ to: '/deals/$id', params: { id } })}
        empty={narrowed ? <NoneMatch change={change} /> : <NoDeals object={object} />}
      />
    </ErrorBoundary>
  )
}
