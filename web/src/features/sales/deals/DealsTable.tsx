import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { RecordTable } from '../../../records/table/RecordTable'
import { useTableSettings } from '../../../records/table/useTableSettings'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorBoundary } from '../../../ui/ErrorBoundary'
import type { ChangeDeals } from './DealsPage'
import type { DealsSearch } from './search'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  search: DealsSearch
  change: ChangeDeals
}

/** Deals of every state as rows: what the board leaves out stands here too. */
export function DealsTable({ object, filter, search, change }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const settings = useTableSettings(object)
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
        empty={
          <EmptyState
            icon={IconFilterOff}
            title={t`No deals match`}
            actions={
              <Button
                variant="filled"
                onClick={() => change({ filter: undefined, quick: undefined, owner: undefined })}
              >
                <Trans>Show all</Trans>
              </Button>
            }
          >
            <Trans>Loosen a condition, or look at all deals again.</Trans>
          </EmptyState>
        }
      />
    </ErrorBoundary>
  )
}
