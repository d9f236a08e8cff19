import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconTrophy } from '@tabler/icons-react'
import type { Measures } from '../../../../lib/api/requests'
import type { Money } from '../../../../lib/api/types'
import { useFormat } from '../../../../lib/format/useFormat'
import { MoneyText } from '../../../../ui/MoneyText'
import type { Rate } from '../../funnel/funnelApi'
import type { Stage } from '../../pipelines/pipelines'
import { countOf, moneyOf } from './boardState'
import classes from './Board.module.css'

interface Props {
  stage: Stage
  measures: Measures
  /** The money that would come (1) or go (-1) with the card in hand. */
  moved: { money: Money | null; sign: 1 | -1 } | null
  /** How many pass this stage. */
  rate: Rate | undefined
  last: boolean
}

const plus = (sum: Money | null, { money, sign }: { money: Money | null; sign: 1 | -1 }): Money | null => {
  if (money === null || (sum !== null && sum.currency !== money.currency)) return sum
  return {
    amount: (Number(sum?.amount ?? 0) + sign * Number(money.amount)).toFixed(2),
    currency: money.currency,
  }
}

export const weighted = (sum: Money | null, probability: number): Money | null =>
  sum && { amount: ((Number(sum.amount) * probability) / 100).toFixed(2), currency: sum.currency }

/** Name, count, sum, weighted sum with its probability, and the probability as a line. */
export function ColumnHead({ stage, measures, moved, rate, last }: Props) {
  const format = useFormat()
  const count = countOf(measures) + (moved?.sign ?? 0)
  const sum = moved === null ? moneyOf(measures) : plus(moneyOf(measures), moved)
  const expected = weighted(sum, stage.probability)
  const probability = format.percent(stage.probability / 100)
  const sign = moved === null ? '' : moved.sign === 1 ? '+' : '−'
  return (
    <header className={classes['columnHead']}>
      <div className={classes['headLine']}>
        <h2 className={classes['stageName']} title={stage.name}>
          {stage.name}
        </h2>
        <span className={classes['count']}>
          <span className={classes['wide']}>{format.number(count)}</span>
          <span className={classes['narrow']}>
            <Plural value={count} one="# deal" other="# deals" />
          </span>
        </span>
        {rate !== undefined && <Passing rate={rate} last={last} />}
      </div>
      <div className={classes['headLine']}>
        <span className={classes['sum']}>{sum === null ? '—' : <MoneyText money={sum} rounded />}</span>
        {moved?.money != null ? (
          <span className={classes['moved']}>
            {sign}
            <MoneyText money={moved.money} rounded />
          </span>
        ) : (
          expected !== null && (
            <span className={classes['weighted']}>
              <Trans>
                <MoneyText money={expected} rounded /> at {probability}
              </Trans>
            </span>
          )
        )}
      </div>
      <div className={classes['probability']} aria-hidden>
        <span style={{ width: `${stage.probability}%` }} />
      </div>
    </header>
  )
}

/** "58% →": the share that goes on, of the deals of the last 90 days. */
function Passing({ rate: { rate, low, high, of }, last }: { rate: Rate; last: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const share = format.percent(rate)
  const [least, most, count] = [format.percent(low), format.percent(high), format.number(of)]
  const Icon = last ? IconTrophy : IconArrowRight
  const text = last
    ? t`${share} of ${count} deals were won from here, likely ${least} to ${most}; last 90 days`
    : t`${share} of ${count} deals went on from here, likely ${least} to ${most}; last 90 days`
  return (
    <span className={classes['passing']} title={text} role="img" aria-label={text}>
      {share}
      <Icon size={13} stroke={1.75} aria-hidden />
    </span>
  )
}
