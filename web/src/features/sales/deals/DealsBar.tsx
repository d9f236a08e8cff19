import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import type { ObjectDescription } from '../../../lib/api/types'
import { FilterChip, FilterSummary } from '../../../records/list/ListBar'
import { MoneyText } from '../../../ui/MoneyText'
import { FilterBar } from '../../../ui/PageHead'
import type { Stage } from '../pipelines/pipelines'
import type { ChangeDeals } from './DealsPage'
import { OwnerChip } from './OwnerChip'
import { QuickChips } from './QuickChips'
import { baseFilterOf, type DealSelection } from './quickFilters'
import { useSorts } from './sorts'
import type { Sums } from './sums'
import classes from './DealsPage.module.css'

interface Props {
  object: ObjectDescription
  selection: DealSelection
  stages: readonly Stage[]
  sums: Sums | null
  /** null: a table is sorted by its heads. */
  sort: string | null
  change: ChangeDeals
}

/** Whose deals, which of them, and what they are worth. */
export function DealsBar({ object, selection, stages, sums, sort, change }: Props) {
  const { filter } = selection
  return (
    <FilterBar
      end={
        <div className={classes['end']}>
          {sums?.open != null && (
            <span className={classes['sum']}>
              <Trans>
                <strong>
                  <MoneyText money={sums.open} rounded />
                </strong>{' '}
                open
              </Trans>
            </span>
          )}
          {sums?.weighted != null && (
            <span className={classes['sum']}>
              <Trans>
                <strong>
                  <MoneyText money={sums.weighted} rounded />
                </strong>{' '}
                weighted
              </Trans>
            </span>
          )}
          {sort !== null && <SortMenu sort={sort} onChange={(next) => change({ sort: next })} />}
        </div>
      }
    >
      <OwnerChip value={selection.owner} onChange={(owner) => change({ owner })} />
      <QuickChips
        selection={selection}
        stages={stages}
        onChange={(quick) => change({ quick: quick.length === 0 ? undefined : quick })}
      />
      <FilterChip
        object={object}
        filter={filter}
        scope={baseFilterOf({ ...selection, filter: undefined })}
        onApply={(next) => change({ filter: next })}
      />
      {filter !== undefined && (
        <FilterSummary object={object} filter={filter} onClear={() => change({ filter: undefined })} />
      )}
    </FilterBar>
  )
}

function SortMenu({ sort, onChange }: { sort: string; onChange: (sort: string) => void }) {
  const { t } = useLingui()
  const sorts = useSorts()
  const order = sorts.find(({ value }) => value === sort)?.label ?? ''
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowsSort size={16} />}
          aria-label={t`Order: ${order}`}
          className={classes['order']}
        >
          {order}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChange(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
