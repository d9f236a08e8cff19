import { Trans, useLingui } from '@lingui/react/macro'
import { IconChartBar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { aggregateQuery } from '../../../lib/api/records'
import type { Reference } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { MoneyText } from '../../../ui/MoneyText'
import { RowSkeleton } from '../../../ui/skeletons'
import { countOf } from '../deals/board/boardState'
import { dealObject } from '../deals/deal'
import { Figure } from '../Figure'
import { InDeals } from '../InDeals'
import type { Pipeline } from '../pipelines/pipelines'
import { useSum } from '../useSum'
import { chosenPeriod, type FunnelSearch } from './funnelSearch'
import {
  byCut,
  byStage,
  closedFilter,
  meanDays,
  medianDays,
  resultRows,
  resultsFilter,
  wonFilter,
} from './results'
import { ResultsTable } from './ResultsTable'
import classes from './Funnel.module.css'

interface Props {
  pipeline: Pipeline
  search: FunnelSearch
}

/** How many stand where, what was won, and by whom, with what, where. */
export function ResultsReport({ pipeline, search }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const sum = useSum()
  const cut = search.cut ?? 'owner'
  const filter = resultsFilter(pipeline.id, chosenPeriod(search), search.filter)
  const stages = useQuery(aggregateQuery(dealObject, byStage(filter)))
  const groups = useQuery(aggregateQuery(dealObject, byCut(filter, cut)))
  const { data, error } = stages
  if (error !== null && data === undefined)
    return (
      <ErrorState
        error={error}
        title={t`The report could not be shown`}
        onRetry={() => void stages.refetch()}
      />
    )
  if (data === undefined) return <RowSkeleton rows={8} height={50} columns="1fr 1fr 1fr 1fr" />
  if (countOf(data.totals) === 0)
    return (
      <EmptyState icon={IconChartBar} title={t`No deals in this time`}>
        <Trans>Choose a longer period, or another pipeline.</Trans>
      </EmptyState>
    )
  const of = (id: string) => data.items.find(({ group }) => (group['stage'] as Reference | null)?.id === id)
  const kind = (wanted: 'won' | 'lost') =>
    pipeline.stages.filter((stage) => stage.kind === wanted).flatMap(({ id }) => of(id) ?? [])
  const won = kind('won')
  const wonMeasures = won[0]?.measures ?? {}
  const wins = won.reduce((count, { measures }) => count + countOf(measures), 0)
  const closed = wins + kind('lost').reduce((count, { measures }) => count + countOf(measures), 0)
  const mean = meanDays(wonMeasures)
  const median = medianDays(wonMeasures)
  const medianText = median === null ? '' : format.number(median, 1)
  const winsText = format.number(wins)
  const closedText = format.number(closed)
  return (
    <>
      <div className={classes['totals']}>
        {pipeline.stages.map((stage) => {
          const row = of(stage.id)
          if (row === undefined) return null
          return (
            <Figure
              key={stage.id}
              label={stage.name}
              value={format.number(countOf(row.measures))}
              note={<MoneyText money={sum(row.measures)} rounded />}
              filter={row.filter}
            />
          )
        })}
        <Figure
          label={t`Won value`}
          value={<MoneyText money={sum(wonMeasures)} rounded />}
          note={<InDeals count={wins} />}
          filter={wonFilter(filter)}
        />
        <Figure
          label={t`Win rate`}
          value={closed === 0 ? '—' : format.percent(wins / closed, 2)}
          note={
            <Trans>
              {winsText} of {closedText} closed
            </Trans>
          }
          filter={closedFilter(filter)}
        />
        <Figure
          label={t`Won cycle, mean days`}
          value={mean === null ? '—' : format.number(mean, 2)}
          note={medianText !== '' && <Trans>median {medianText}</Trans>}
          filter={wonFilter(filter)}
        />
      </div>
      {groups.error !== null && groups.data === undefined && (
        <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
      )}
      {groups.data === undefined ? (
        groups.error === null && <RowSkeleton rows={6} columns="2fr 1fr 1fr 2fr" />
      ) : (
        <ResultsTable
          rows={resultRows(groups.data, cut)}
          cut={cut}
          all={closed === 0 ? null : wins / closed}
        />
      )}
    </>
  )
}
