import { useNavigate } from '@tanstack/react-router'
import { usePastSearch } from '../../../lib/api/past'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { ListBody } from '../../../records/list/ListBody'
import type { ListView } from '../../../records/view/useListView'
import { ErrorBoundary } from '../../../ui/ErrorBoundary'
import type { ChangeDeals } from './DealsPage'
import { NoDeals, NoneMatch } from './NoDeals'
import type { DealsSearch } from './search'

interface Props {
  object: ObjectDescription
  list: ListView
  filter: Filter | undefined
  search: DealsSearch
  /** Whether anything at all was asked for, so that "none" is no surprise. */
  narrowed: boolean
  change: ChangeDeals
}

const ignore = () => undefined

/** Deals of every state in the other shapes: what the board of stages leaves out stands here too. */
export function DealsBody({ object, list, filter, search, narrowed, change }: Props) {
  const navigate = useNavigate()
  const past = usePastSearch()
  return (
    <ErrorBoundary>
      <ListBody
        object={object}
        list={list}
        search={search}
        filter={filter}
        empty={narrowed ? <NoneMatch change={change} /> : <NoDeals object={object} />}
        onChange={change}
        onOpen={(open) => change({ open })}
        onOpenPage={(id) => void navigate({ to: '/deals/$id', params: { id }, search: past })}
        onTotal={ignore}
      />
    </ErrorBoundary>
  )
}
