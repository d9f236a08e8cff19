import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { Avatar } from '../../../ui/Avatar'
import { MoneyText } from '../../../ui/MoneyText'
import { useSourceLabel } from '../deals/board/useSourceLabel'
import { dealsLink } from '../rows'
import type { Cut } from './funnelSearch'
import { RateBar } from './RateBar'
import { enoughToJudge } from './rates'
import type { ResultRow } from './results'
import { useCutLabels } from './useCutLabels'
import classes from './ResultsTable.module.css'
import table from './StageTable.module.css'

interface Props {
  rows: readonly ResultRow[]
  cut: Cut
  /** Win rate of all, the tick in each bar. */
  all: number | null
}

export function ResultsTable({ rows, cut, all }: Props) {
  const labels = useCutLabels()
  const most = Math.max(1, ...rows.map(({ money }) => Number(money?.amount ?? 0)))
  return (
    <div className={table['scroller']}>
      <table className={`${table['table'] ?? ''} ${classes['table'] ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{labels[cut]}</th>
            <th scope="col" colSpan={2}>
              <Trans>Won value</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Won</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Lost</Trans>
            </th>
            <th scope="col" colSpan={2}>
              <Trans>Win rate</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Mean days to win</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} cut={cut} all={all} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, cut, all, most }: { row: ResultRow; cut: Cut; all: number | null; most: number }) {
  const { t } = useLingui()
  const format = useFormat()
  const { group, money, rate } = row
  const source = useSourceLabel(cut === 'source' && typeof group === 'string' ? group : null)
  const name = source ?? (typeof group === 'string' ? quarter(group) : group?.name) ?? t`Not given`
  const few = rate === null || rate.of < enoughToJudge
  const share = rate === null ? '—' : format.percent(rate.rate, 1)
  const low = format.percent(rate?.low ?? 0)
  const high = format.percent(rate?.high ?? 0)
  return (
    <tr>
      <th scope="row">
        <span className={classes['name']}>
          {cut.startsWith('owner') && <Avatar name={name} size={20} />}
          {name}
        </span>
      </th>
      <td className={classes['barCell']} aria-hidden>
        <span className={classes['bar']} style={{ width: `${(Number(money?.amount ?? 0) / most) * 100}%` }} />
      </td>
      <td data-number>
        <Opening filter={row.wonFilter}>
          <MoneyText money={money} rounded />
        </Opening>
      </td>
      <td data-number>
        <Opening filter={row.wonFilter}>{format.number(row.won)}</Opening>
      </td>
      <td data-number>
        <Opening filter={row.lostFilter}>{format.number(row.lost)}</Opening>
      </td>
      <td className={table['rate']}>
        <RateBar
          rate={few ? null : rate}
          mark={all}
          title={few ? t`too few to judge` : t`${share}, likely ${low} to ${high}`}
        />
      </td>
      <td data-number>
        {few ? (
          <span className={table['dimmed']}>
            <Trans>too few to judge</Trans>
          </span>
        ) : (
          <strong>{share}</strong>
        )}
      </td>
      <td data-number>{row.cycle === null ? '—' : format.number(row.cycle, 1)}</td>
    </tr>
  )
}

/** `2017-Q1` is read as a quarter of a year in every language we speak. */
const quarter = (text: string) => text.replace(/^(\d{4})-Q(\d)$/, 'Q$2 $1') // eslint-disable-line lingui/no-unlocalized-strings -- a pattern

function Opening({ filter, children }: { filter: Filter | null; children: React.ReactNode }) {
  if (filter === null) return children
  return (
    <Link {...dealsLink(filter)} className={table['link']}>
      {children}
    </Link>
  )
}
