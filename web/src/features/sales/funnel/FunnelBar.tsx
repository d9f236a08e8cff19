import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconArrowsLeftRight, IconLayoutKanban } from '@tabler/icons-react'
import { useMay } from '../../../lib/api/session'
import { useFormat } from '../../../lib/format/useFormat'
import { Chip } from '../../../ui/Chip'
import { FilterBar } from '../../../ui/PageHead'
import { SegmentControl } from '../../../ui/SegmentControl'
import type { Pipeline } from '../pipelines/pipelines'
import type { ChangeSearch } from './FunnelPage'
import {
  chosenComparison,
  chosenPeriod,
  type Comparison,
  type Cut,
  cuts,
  type FunnelSearch,
  resultCuts,
} from './funnelSearch'
import { PeriodChip } from './PeriodChip'
import { useCutLabels } from './useCutLabels'
import classes from './Funnel.module.css'

interface Props {
  pipelines: readonly Pipeline[]
  pipeline: Pipeline
  search: FunnelSearch
  change: ChangeSearch
}

/** Which deals, against which, cut by what. */
export function FunnelBar({ pipelines, pipeline, search, change }: Props) {
  const { t } = useLingui()
  const labels = useCutLabels()
  const products = useMay('product', 'see')
  const results = search.view === 'results'
  const offered = (results ? resultCuts : cuts).filter((cut) => cut !== 'product' || products)
  const segments: { value: Cut | 'none'; label: string }[] = [
    ...(results ? [] : [{ value: 'none' as const, label: t`None` }]),
    ...offered.map((value) => ({ value, label: labels[value] })),
  ]
  return (
    <FilterBar
      end={
        <div className={classes['cut']}>
          <span className={classes['cutLabel']}>
            <Trans>Cut by</Trans>
          </span>
          <SegmentControl
            label={t`Cut by`}
            value={search.cut ?? (results ? 'owner' : 'none')}
            onChange={(cut) => change({ cut: cut === 'none' ? undefined : cut })}
            segments={segments}
          />
        </div>
      }
    >
      {pipelines.length > 1 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Chip icon={IconLayoutKanban} opens>
              {pipeline.name}
            </Chip>
          </Menu.Target>
          <Menu.Dropdown>
            {pipelines.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => change({ pipeline: id, stage: undefined })}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <PeriodChip search={search} change={change} />
      {!results && chosenPeriod(search) !== null && <CompareChip search={search} change={change} />}
    </FilterBar>
  )
}

function CompareChip({ search, change }: Pick<Props, 'search' | 'change'>) {
  const { t } = useLingui()
  const format = useFormat()
  const against = chosenComparison(search)
  const choices: { value: Comparison; label: string }[] = [
    { value: 'before', label: t`Period before` },
    { value: 'year', label: t`A year before` },
    { value: 'none', label: t`No comparison` },
  ]
  const from = against === null ? '' : format.date(against.from, 'short')
  const to = against === null ? '' : format.date(against.to, 'short')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Chip icon={IconArrowsLeftRight} opens>
          {against === null ? t`No comparison` : t`against ${from} – ${to}`}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => change({ compare: value === 'before' ? undefined : value })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
