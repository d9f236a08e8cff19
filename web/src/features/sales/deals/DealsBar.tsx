import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { usePastDay } from '../../../lib/api/past'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { FilterChip } from '../../../records/filter/FilterChip'
import { PastChip } from '../../../records/list/PastChip'
import { ExportChip } from '../../../records/list/ExportChip'
import { Look } from '../../../records/list/ListBar'
import { LookMenus } from '../../../records/view/LookMenus'
import type { ListView } from '../../../records/view/useListView'
import { MoneyText } from '../../../ui/MoneyText'
import { FilterBar } from '../../../ui/PageHead'
import { usePhone } from '../../../ui/screens'
import type { Stage } from '../pipelines/pipelines'
import type { Held } from './board/held'
import type { ChangeDeals } from './DealsPage'
import { OwnerChip } from './OwnerChip'
import { QuickChips } from './QuickChips'
import { baseFilterOf, type DealSelection } from './quickFilters'
import { useSorts } from './sorts'
import { type Sums, withMove } from './sums'
import classes from './DealsPage.module.css'

const FilterSummary = lazy(async () => ({
  default: (await import('../../../records/filter/FilterSummary')).FilterSummary,
}))

interface Props {
  object: ObjectDescription
  list: ListView
  selection: DealSelection
  /** Everything that narrows what is seen. */
  whole: Filter | undefined
  stages: readonly Stage[]
  /** All stages of the board, also won and lost. */
  ends: readonly Stage[]
  held: Held
  sums: Sums | null
  /** null: a table is sorted by its heads. */
  sort: string | null
  trash: boolean
  change: ChangeDeals
  children?: ReactNode
}

/** Whose deals, which of them, and what they are worth. */
export function DealsBar({
  object,
  list,
  selection,
  whole,
  stages,
  ends,
  held,
  sums,
  sort,
  trash,
  change,
  children,
}: Props) {
  const { filter } = selection
  const past = usePastDay() !== undefined
  const phone = usePhone()
  const chip = !trash && <ExportChip object={object} list={list} filter={whole} />
  return (
    <FilterBar
      end={
        <div className={classes['end']}>
          {/* A table has its sums below. */}
          {sums !== null && sort !== null && <SumsInHand sums={sums} stages={ends} held={held} />}
          {sort === null && !trash && <Look object={object} list={list} />}
          {sort !== null && <SortMenu sort={sort} onChange={(next) => change({ sort: next })} />}
          {!phone && chip}
        </div>
      }
    >
      {children}
      <OwnerChip value={selection.owner} onChange={(owner) => change({ owner })} />
      <FilterChip
        object={object}
        filter={filter}
        scope={baseFilterOf({ ...selection, filter: undefined })}
        onApply={(next) => change({ filter: next })}
      />
      {!trash && !past && (
        <QuickChips
          selection={selection}
          stages={stages}
          onChange={(quick) => change({ quick: quick.length === 0 ? undefined : quick })}
        />
      )}
      {!trash && <LookMenus object={object} list={list} onChange={change} />}
      {!trash && <PastChip />}
      {phone && chip}
      {filter !== undefined && (
        <Suspense>
          <FilterSummary object={object} filter={filter} onClear={() => change({ filter: undefined })} />
        </Suspense>
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

/** What the deals are worth; with a card in hand, what they will be worth where it is held. */
function SumsInHand({ sums, stages, held }: { sums: Sums; stages: readonly Stage[]; held: Held }) {
  const drag = useSyncExternalStore(held.subscribe, held.get)
  const { open, weighted } = drag === null ? sums : withMove(sums, stages, drag)
  return (
    <>
      {open !== null && (
        <span className={classes['sum']}>
          <Trans>
            <strong>
              <MoneyText money={open} rounded />
            </strong>{' '}
            open
          </Trans>
        </span>
      )}
      {weighted !== null && (
        <span className={classes['sum']}>
          <Trans>
            <strong>
              <MoneyText money={weighted} rounded />
            </strong>{' '}
            weighted
          </Trans>
        </span>
      )}
    </>
  )
}
