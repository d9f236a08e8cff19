import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '../../../lib/api/session'
import { NoAccess } from '../../../ui/NoAccess'
import { FilterBar, PageHead } from '../../../ui/PageHead'
import { chosenPeriod, type FunnelSearch } from '../funnel/funnelSearch'
import type { ChangeSearch } from '../funnel/FunnelPage'
import { PeriodChip } from '../funnel/PeriodChip'
import { DashboardFigures } from './DashboardFigures'
import { LostReasons, OpenByStage, Sectors, TopSellers, WonByMonth } from './panels'
import { closedIn } from './questions'
import classes from './Dashboard.module.css'

const route = getRouteApi('/_app/dashboard')

/** The whole business on one screen; every figure opens its deals. */
export function DashboardPage() {
  const { t } = useLingui()
  const maySee = useMay('deal', 'see')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change: ChangeSearch = (part) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined),
        ) as FunnelSearch,
      replace: true,
    })
  if (!maySee) return <NoAccess />
  const period = chosenPeriod(search)
  const closed = closedIn(period)
  return (
    <>
      <PageHead title={t`Dashboard`} />
      <FilterBar>
        <PeriodChip search={{ ...search, view: 'results' }} change={change} />
      </FilterBar>
      <div className={classes['page']}>
        <DashboardFigures closed={closed} />
        <div className={classes['panels']}>
          <WonByMonth closed={closed} period={period} />
          <OpenByStage />
          <TopSellers closed={closed} />
          <LostReasons closed={closed} />
          <Sectors closed={closed} />
        </div>
      </div>
    </>
  )
}
