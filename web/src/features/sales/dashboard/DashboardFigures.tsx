import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { aggregateQuery } from '../../../lib/api/records'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { ErrorState } from '../../../ui/ErrorState'
import { MoneyText } from '../../../ui/MoneyText'
import { countOf } from '../deals/board/boardState'
import { dealObject } from '../deals/deal'
import { Figure } from '../Figure'
import { meanDays } from '../funnel/results'
import { InDeals } from '../InDeals'
import { useSum } from '../useSum'
import { figures, having, open, withCycle } from './questions'
import classes from './Dashboard.module.css'

export function DashboardFigures({ closed }: { closed: Filter }) {
  const { t } = useLingui()
  const format = useFormat()
  const sum = useSum()
  const ended = useQuery(
    aggregateQuery(dealObject, { filter: closed, groupBy: [{ field: 'status' }], measures: withCycle }),
  )
  const standing = useQuery(aggregateQuery(dealObject, { filter: open, measures: figures }))
  const asked = [ended, standing]
  const failed = asked.find(({ data, error }) => data === undefined && error !== null)
  if (failed !== undefined)
    return <ErrorState error={failed.error} onRetry={() => asked.forEach((query) => void query.refetch())} />
  // A figure is not shown before it is known: a zero would be taken for one.
  if (asked.some(({ data }) => data === undefined)) return <div className={classes['figures']} aria-busy />
  const of = (status: string) =>
    ended.data?.items.find(({ group }) => group['status'] === status)?.measures ?? {}
  const won = of('won')
  const wins = countOf(won)
  const ends = wins + countOf(of('lost'))
  const cycle = meanDays(won)
  const winsText = format.number(wins)
  const endsText = format.number(ends)
  return (
    <div className={classes['figures']}>
      <Figure
        label={t`Won`}
        value={<MoneyText money={sum(won)} rounded />}
        note={<InDeals count={wins} />}
        filter={having(closed, 'won')}
      />
      <Figure
        label={t`Win rate`}
        value={ends === 0 ? '—' : format.percent(wins / ends, 2)}
        note={
          <Trans>
            {winsText} of {endsText} closed
          </Trans>
        }
        filter={closed}
      />
      <Figure
        label={t`Average cycle, days`}
        value={cycle === null ? '—' : format.number(cycle, 1)}
        note={<Trans>won deals, creation to closing</Trans>}
        filter={having(closed, 'won')}
      />
      <Figure
        label={t`Open deals`}
        value={<MoneyText money={sum(standing.data?.totals ?? {})} rounded />}
        note={<InDeals count={countOf(standing.data?.totals ?? {})} />}
        filter={open}
      />
    </div>
  )
}
