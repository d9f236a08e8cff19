import { Trans, useLingui } from '@lingui/react/macro'
import { IconFilter2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { RowSkeleton } from '../../../ui/skeletons'
import type { Pipeline } from '../pipelines/pipelines'
import { type FunnelAnswer, funnelQuery } from './funnelApi'
import type { ChangeSearch } from './FunnelPage'
import { chosenComparison, chosenPeriod, type FunnelSearch } from './funnelSearch'
import { FunnelTotals } from './FunnelTotals'
import { StageInsight } from './StageInsight'
import { StageTable } from './StageTable'
import { CutPanel, ReasonsPanel } from './StagePanels'
import classes from './Funnel.module.css'

interface Props {
  pipeline: Pipeline
  search: FunnelSearch
  change: ChangeSearch
}

/** The stage in question: the one chosen, else where the most money was lost. */
const stageInQuestion = ({ stages }: FunnelAnswer, chosen: string | undefined) =>
  stages.find(({ stage }) => stage.id === chosen) ??
  stages.toSorted((a, b) => Number(b.lost.money.amount) - Number(a.lost.money.amount))[0]

export function StagesReport({ pipeline, search, change }: Props) {
  const { t } = useLingui()
  const period = chosenPeriod(search)
  const comparison = chosenComparison(search)
  const { data, error, refetch } = useQuery(
    funnelQuery({
      pipeline: pipeline.id,
      ...period,
      ...(comparison === null ? {} : { compareFrom: comparison.from, compareTo: comparison.to }),
      ...(search.cut === undefined ? {} : { cutBy: search.cut }),
      ...(search.filter === undefined ? {} : { filter: search.filter }),
    }),
  )
  if (error !== null && data === undefined)
    return (
      <ErrorState error={error} title={t`The report could not be shown`} onRetry={() => void refetch()} />
    )
  if (data === undefined) return <RowSkeleton rows={8} height={50} columns="120px 3fr 1fr 1fr 1fr" />
  if (data.totals.entered.count === 0)
    return (
      <EmptyState icon={IconFilter2} title={t`No deals entered in this time`}>
        <Trans>Choose a longer period, or another pipeline.</Trans>
      </EmptyState>
    )
  const stage = stageInQuestion(data, search.stage)
  return (
    <>
      <FunnelTotals answer={data} />
      <StageTable answer={data} chosen={stage?.stage.id} onChoose={(id) => change({ stage: id })} />
      {stage !== undefined && (
        <>
          <StageInsight stage={stage} />
          <div className={classes['panels']}>
            <ReasonsPanel stage={stage} compared={data.comparison !== null} />
            {data.cutBy !== null && search.cut !== undefined && <CutPanel stage={stage} cut={search.cut} />}
          </div>
        </>
      )}
    </>
  )
}
