import { useLingui } from '@lingui/react/macro'
import { IconChartBar, IconFilter2 } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '../../../lib/api/session'
import { NoAccess } from '../../../ui/NoAccess'
import { PageHead } from '../../../ui/PageHead'
import { SegmentControl } from '../../../ui/SegmentControl'
import { NoPipelines } from '../deals/NoPipelines'
import { usePipeline, usePipelines } from '../pipelines/pipelines'
import { FunnelBar } from './FunnelBar'
import type { FunnelSearch, FunnelView } from './funnelSearch'
import { HowComputed } from './HowComputed'
import { ResultsReport } from './ResultsReport'
import { StagesReport } from './StagesReport'
import { usePhone } from '../../../ui/screens'
import classes from './Funnel.module.css'

const route = getRouteApi('/_app/funnel')

export type ChangeSearch = (part: { [K in keyof FunnelSearch]?: FunnelSearch[K] | undefined }) => void

/** Where deals are lost, and how they ended; every figure opens its deals. */
export function FunnelPage() {
  const { t } = useLingui()
  const pipelines = usePipelines()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const maySee = useMay('deal', 'see')
  const phone = usePhone()
  const pipeline = usePipeline(search.pipeline)
  const view = search.view ?? 'stages'
  const change: ChangeSearch = (part) =>
    void navigate({
      search: (before) => {
        const next = Object.entries({ ...before, ...part })
        return Object.fromEntries(next.filter(([, value]) => value !== undefined))
      },
      replace: true,
    })
  const views: { value: FunnelView; label: string; icon: typeof IconFilter2 }[] = [
    { value: 'stages', label: t`Stages`, icon: IconFilter2 },
    { value: 'results', label: t`Results`, icon: IconChartBar },
  ]
  if (!maySee) return <NoAccess />
  if (pipeline === undefined) return <NoPipelines title={t`Where deals die`} />
  return (
    <>
      <PageHead
        title={view === 'stages' ? t`Where deals die` : t`How deals ended`}
        actions={
          <>
            <HowComputed view={view} />
            <SegmentControl
              label={t`Report`}
              value={view}
              onChange={(next) => change({ view: next === 'stages' ? undefined : next, cut: undefined })}
              segments={views}
              iconsOnly={phone}
            />
          </>
        }
      />
      <FunnelBar pipelines={pipelines} pipeline={pipeline} search={search} change={change} />
      <div className={classes['report']}>
        {view === 'stages' ? (
          <StagesReport pipeline={pipeline} search={search} change={change} />
        ) : (
          <ResultsReport pipeline={pipeline} search={search} />
        )}
      </div>
    </>
  )
}
