import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import type { AggregateRow, Filter } from '../../../lib/api/requests'
import type { Reference } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { Avatar } from '../../../ui/Avatar'
import { MoneyText } from '../../../ui/MoneyText'
import { countOf, moneyOf } from '../deals/board/boardState'
import { openStages, usePipelines } from '../pipelines/pipelines'
import { BarList, type BarRow } from './BarList'
import type { Period } from '../funnel/periods'
import { everyMonth } from './months'
import { Panel } from './Panel'
import { figures, having, open } from './questions'
import classes from './Dashboard.module.css'

const MonthChart = lazy(async () => ({ default: (await import('./MonthChart')).MonthChart }))

interface Props {
  closed: Filter
}

interface MonthProps extends Props {
  period: Period | null
}

const amountOf = (row: AggregateRow) => Number(moneyOf(row.measures)?.amount ?? 0)
const groupOf = (row: AggregateRow, field: string): Reference | string | null => {
  const group = row.group[field]
  return typeof group === 'boolean' || group === undefined ? null : group
}
const nameOf = (group: Reference | string | null): string | null =>
  typeof group === 'string' ? group : (group?.name ?? null)
const keyOf = (group: Reference | string | null): string =>
  typeof group === 'string' ? group : (group?.id ?? '')

export function WonByMonth({ closed, period }: MonthProps) {
  const { t } = useLingui()
  const format = useFormat()
  const request = {
    filter: having(closed, 'won'),
    groupBy: [{ field: 'closedOn', by: 'month' as const }],
    measures: figures,
  }
  return (
    <Panel title={t`Won by month`} request={request} wide>
      {({ items }) => {
        const won = items.flatMap((row) => {
          const month = row.group['closedOn']
          if (typeof month !== 'string') return []
          const currency = moneyOf(row.measures)?.currency ?? 'EUR'
          return [
            { month, amount: amountOf(row), currency, count: countOf(row.measures), filter: row.filter },
          ]
        })
        const bars = everyMonth(won, period, having(closed, 'won'))
        return (
          <>
            <Suspense fallback={<div className={classes['chart']} />}>
              <MonthChart bars={bars} label={t`Won by month`} />
            </Suspense>
            <div className={classes['months']}>
              <BarList
                rows={bars.map(({ month, amount, currency, count, filter }) => ({
                  key: month,
                  name: format.date(`${month}-01`, 'month'),
                  size: amount,
                  value: <MoneyText money={{ amount: String(amount), currency }} rounded />,
                  note: format.number(count),
                  filter,
                }))}
              />
            </div>
          </>
        )
      }}
    </Panel>
  )
}

/** Rows of a group with their money, largest first. */
const useMoneyRows = () => {
  const { t } = useLingui()
  const format = useFormat()
  return (items: readonly AggregateRow[], field: string, most: number, avatar = false): BarRow[] =>
    items
      .toSorted((a, b) => amountOf(b) - amountOf(a))
      .slice(0, most)
      .map((row) => {
        const group = groupOf(row, field)
        const name = nameOf(group) ?? t`Not given`
        return {
          key: keyOf(group),
          name: avatar ? (
            <>
              <Avatar name={name} size={20} /> {name}
            </>
          ) : (
            name
          ),
          size: amountOf(row),
          value: <MoneyText money={moneyOf(row.measures)} rounded />,
          note: format.number(countOf(row.measures)),
          filter: row.filter,
        }
      })
}

export function OpenByStage() {
  const { t } = useLingui()
  const format = useFormat()
  const stages = usePipelines().flatMap(openStages)
  return (
    <Panel
      title={t`Open deals by stage`}
      request={{ filter: open, groupBy: [{ field: 'stage' }], measures: figures }}
    >
      {({ items }) => (
        <BarList
          rows={stages.flatMap((stage) => {
            const row = items.find((one) => keyOf(groupOf(one, 'stage')) === stage.id)
            if (row === undefined) return []
            const value = <MoneyText money={moneyOf(row.measures)} rounded />
            return [
              {
                key: stage.id,
                name: stage.name,
                size: amountOf(row),
                value,
                note: format.number(countOf(row.measures)),
                filter: row.filter,
              },
            ]
          })}
        />
      )}
    </Panel>
  )
}

export function TopSellers({ closed }: Props) {
  const { t } = useLingui()
  const rows = useMoneyRows()
  return (
    <Panel
      title={t`Top sellers, won`}
      request={{ filter: having(closed, 'won'), groupBy: [{ field: 'owner' }], measures: figures }}
    >
      {({ items }) => <BarList rows={rows(items, 'owner', 8, true)} />}
    </Panel>
  )
}

export function LostReasons({ closed }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel
      title={t`Why deals were lost`}
      request={{ filter: having(closed, 'lost'), groupBy: [{ field: 'lostReason' }], measures: figures }}
    >
      {({ items }) => (
        <BarList
          tone="lost"
          rows={items
            .toSorted((a, b) => countOf(b.measures) - countOf(a.measures))
            .slice(0, 8)
            .map((row) => {
              const group = groupOf(row, 'lostReason')
              return {
                key: keyOf(group),
                name: nameOf(group) ?? t`No reason given`,
                size: countOf(row.measures),
                value: format.number(countOf(row.measures)),
                note: <MoneyText money={moneyOf(row.measures)} rounded />,
                filter: row.filter,
              }
            })}
        />
      )}
    </Panel>
  )
}

export function Sectors({ closed }: Props) {
  const { t } = useLingui()
  const rows = useMoneyRows()
  return (
    <Panel
      title={t`Won by sector`}
      request={{ filter: having(closed, 'won'), groupBy: [{ field: 'company.industry' }], measures: figures }}
    >
      {({ items }) => <BarList rows={rows(items, 'company.industry', 8)} />}
    </Panel>
  )
}
