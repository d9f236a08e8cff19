import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../lib/format/useFormat'
import { MoneyText } from '../../../ui/MoneyText'
import { Figure } from '../Figure'
import type { FunnelAnswer } from './funnelApi'
import { mayBeChance } from './rates'
import classes from './Funnel.module.css'

/** How many came, how many were won and lost, how long it took, and what leaked. */
export function FunnelTotals({ answer: { totals, stages } }: { answer: FunnelAnswer }) {
  const { t } = useLingui()
  const format = useFormat()
  const { entered, won, lost, open, winRate, daysToWin, before } = totals
  const share = (part: number) => format.percent(entered.count === 0 ? 0 : part / entered.count, 1)
  const wonShare = share(won.count)
  const lostShare = share(lost.count)
  const stillOpen = format.number(open.count)
  const enteredBefore = format.number(before?.entered.count ?? 0)
  const rateBefore = before?.winRate == null ? null : format.percent(before.winRate.rate, 1)
  const rate = winRate === null ? null : format.percent(winRate.rate, 1)
  const p90 = format.number(daysToWin?.p90 ?? 0, 0)
  const medianBefore = before?.daysToWin == null ? null : format.number(before.daysToWin.median, 0)
  const worst = stages.toSorted((a, b) => Number(b.lost.money.amount) - Number(a.lost.money.amount))[0]
  const leaked = Number(lost.money.amount)
  const worstShare =
    leaked === 0 || worst === undefined ? '' : format.percent(Number(worst.lost.money.amount) / leaked)
  const worstName = worst?.stage.name ?? ''
  const chance = winRate !== null && before?.winRate != null && mayBeChance(winRate, before.winRate)
  return (
    <div className={classes['totals']}>
      <Figure
        label={t`Entered`}
        value={
          <>
            {format.number(entered.count)}{' '}
            {before !== null && (
              <small>
                <Trans>{enteredBefore} before</Trans>
              </small>
            )}
          </>
        }
        note={open.count > 0 && <Trans>{stillOpen} still open: later stages may yet change</Trans>}
        filter={entered.filter}
      />
      <Figure
        label={t`Won`}
        value={
          <>
            {format.number(won.count)} <small>{wonShare}</small>
          </>
        }
        note={
          rate !== null &&
          (rateBefore === null ? (
            <Trans>win rate {rate} of closed</Trans>
          ) : chance ? (
            <Trans>
              win rate {rate}, before {rateBefore}: may be chance
            </Trans>
          ) : (
            <Trans>
              win rate {rate}, before {rateBefore}
            </Trans>
          ))
        }
        filter={won.filter}
      />
      <Figure
        label={t`Days to win, median`}
        value={
          daysToWin === null ? (
            '—'
          ) : (
            <>
              {format.number(daysToWin.median, 0)}{' '}
              <small>
                <Trans>p90 {p90}</Trans>
              </small>
            </>
          )
        }
        note={medianBefore !== null && <Trans>before {medianBefore}</Trans>}
        filter={won.filter}
      />
      <Figure
        label={t`Lost`}
        value={
          <>
            {format.number(lost.count)} <small>{lostShare}</small>
          </>
        }
        filter={lost.filter}
      />
      <Figure
        label={t`Money leaked`}
        value={<MoneyText money={lost.money} rounded />}
        note={
          worstShare !== '' && (
            <Trans>
              {worstShare} of it at {worstName}
            </Trans>
          )
        }
        filter={lost.filter}
      />
    </div>
  )
}
