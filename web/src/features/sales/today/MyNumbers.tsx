import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { aggregateQuery } from '../../../lib/api/records'
import type { AggregateAnswer, Filter, Measure, Measures } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { ErrorState } from '../../../ui/ErrorState'
import { MoneyText } from '../../../ui/MoneyText'
import { countOf, moneyOf } from '../deals/board/boardState'
import { dealObject } from '../deals/deal'
import { allOf } from '../deals/quickFilters'
import { Figure } from '../Figure'
import { InDeals } from '../InDeals'
import { useSum } from '../useSum'
import { dayText } from '../../../lib/format/dates'
import classes from './Today.module.css'

const measures: Measure[] = [{ fn: 'count' }, { fn: 'sum', field: 'amount' }]
const groupBy = [{ field: 'status' }]

const closedIn = (back: number, scope: Filter | undefined, now = new Date()): Filter => {
  const from = dayText(new Date(now.getFullYear(), now.getMonth() - back, 1))
  const to = dayText(new Date(now.getFullYear(), now.getMonth() - back + 1, 0))
  const within: Filter = { field: 'closedOn', op: 'between', value: [from, to] }
  return allOf(scope, within) ?? within
}

const byStatus = (answer: AggregateAnswer | undefined, status: string): Measures =>
  answer?.items.find(({ group }) => group['status'] === status)?.measures ?? {}

const withStatus = (filter: Filter | undefined, status: string): Filter => {
  const own: Filter = { field: 'status', op: 'eq', value: status }
  return allOf(filter, own) ?? own
}

/** This month against the last one; each figure opens its deals. */
export function MyNumbers({ scope }: { scope: Filter | undefined }) {
  const { t } = useLingui()
  const format = useFormat()
  const sum = useSum()
  const now = closedIn(0, scope)
  const openFilter = withStatus(scope, 'open')
  const present = useQuery(aggregateQuery(dealObject, { filter: now, groupBy, measures }))
  const before = useQuery(aggregateQuery(dealObject, { filter: closedIn(1, scope), groupBy, measures }))
  const standing = useQuery(aggregateQuery(dealObject, { filter: openFilter, measures }))
  const open = standing.data?.totals ?? {}

  const won = byStatus(present.data, 'won')
  const wonBefore = byStatus(before.data, 'won')
  const closed = countOf(won) + countOf(byStatus(present.data, 'lost'))
  const wonCount = format.number(countOf(won))
  const closedCount = format.number(closed)
  const lastCount = format.number(countOf(wonBefore))
  const last = moneyOf(wonBefore)
  const asked = [present, before, standing]
  const failed = asked.find(({ data, error }) => data === undefined && error !== null)
  if (failed !== undefined)
    return <ErrorState error={failed.error} onRetry={() => asked.forEach((query) => void query.refetch())} />
  // A figure is not shown before it is known: a zero would be taken for one.
  if (asked.some(({ data }) => data === undefined)) return <div className={classes['numbers']} aria-busy />
  return (
    <div className={classes['numbers']}>
      <Figure
        label={t`Won`}
        value={<MoneyText money={sum(won)} rounded />}
        filter={withStatus(now, 'won')}
        note={
          last !== null && (
            <Trans>
              <MoneyText money={last} rounded /> last month
            </Trans>
          )
        }
      />
      <Figure
        label={t`Deals won`}
        value={wonCount}
        filter={withStatus(now, 'won')}
        note={<Trans>{lastCount} last month</Trans>}
      />
      <Figure
        label={t`Win rate`}
        value={closed === 0 ? '—' : format.percent(countOf(won) / closed, 1)}
        filter={now}
        note={
          <Trans>
            {wonCount} of {closedCount} closed
          </Trans>
        }
      />
      <Figure
        label={t`Open deals`}
        value={<MoneyText money={sum(open)} rounded />}
        filter={openFilter}
        note={<InDeals count={countOf(open)} />}
      />
    </div>
  )
}
