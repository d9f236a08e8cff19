import { Plural, Trans } from '@lingui/react/macro'
import type { Measures } from '../../../../lib/api/requests'
import type { Money } from '../../../../lib/api/types'
import { useFormat } from '../../../../lib/format/useFormat'
import { MoneyText } from '../../../../ui/MoneyText'
import type { Stage } from '../../pipelines/pipelines'
import { countOf, moneyOf } from './boardState'
import classes from './Board.module.css'

interface Props {
  stage: Stage
  measures: Measures
  /** The money that would come (1) or go (-1) with the card in hand. */
  moved: { money: Money | null; sign: 1 | -1 } | null
}

const plus = (sum: Money | null, { money, sign }: { money: Money | null; sign: 1 | -1 }): Money | null => {
  if (money === null || (sum !== null && sum.currency !== money.currency)) return sum
  return { amount: (Number(sum?.amount ?? 0) + sign * Number(money.amount)).toFixed(2), currency: money.currency }
} // prettier-ignore

export const weighted = (sum: Money | null, probability: number): Money | null =>
  sum && { amount: ((Number(sum.amount) * probability) / 100).toFixed(2), currency: sum.currency }

/** Name, count, sum, weighted sum with its probability, and the probability as a line. */
export function ColumnHead({ stage, measures, moved }: Props) {
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
