import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../lib/format/useFormat'
import { MoneyText } from '../../../ui/MoneyText'
import { dealsLink } from '../rows'
import type { Figures, FunnelStage } from './funnelApi'
import { RateBar } from './RateBar'
import classes from './StageTable.module.css'

interface Props {
  stage: FunnelStage
  scale: { entered: number; days: number; money: number }
  compared: boolean
  chosen: boolean
  onChoose: (stage: string) => void
}

const width = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`

export function StageRow({ stage, scale, compared, chosen, onChoose }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { entered, passed, there, lost, conversion, days, before } = stage
  const name = stage.stage.name ?? ''
  const rate = conversion === null ? '—' : format.percent(conversion.rate, 1)
  const low = format.percent(conversion?.low ?? 0)
  const high = format.percent(conversion?.high ?? 0)
  const change =
    conversion === null || before?.conversion == null
      ? null
      : (conversion.rate - before.conversion.rate) * 100
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <UnstyledButton
          className={classes['stage']}
          aria-pressed={chosen}
          onClick={() => onChoose(stage.stage.id)}
        >
          {name}
        </UnstyledButton>
      </th>
      <td className={classes['barCell']} aria-hidden>
        <span className={classes['bar']} style={{ width: width(entered.count, scale.entered) }}>
          <span data-part="passed" style={{ flexGrow: passed.count }} />
          <span data-part="there" style={{ flexGrow: there.count }} />
          <span data-part="lost" style={{ flexGrow: lost.count }} />
        </span>
      </td>
      <CountCell figures={entered} label={t`Entered`} />
      <CountCell figures={passed} label={t`Passed`} />
      <CountCell figures={lost} label={t`Lost`} />
      <CountCell figures={there} label={t`There`} />
      <td className={classes['rate']}>
        <RateBar
          rate={conversion}
          mark={before?.conversion?.rate ?? null}
          title={t`${rate}, likely ${low} to ${high}`}
        />
      </td>
      <td data-number className={classes['conversion']}>
        <strong>{rate}</strong>
        {compared && (
          <span className={classes['change']}>
            {change === null ? '' : signed(format.number(Math.abs(change), 1), change)}
          </span>
        )}
      </td>
      <td data-number className={classes['wide']} data-label={t`Days, med. / p90`}>
        {days !== null && (
          <span className={classes['days']}>
            <span
              className={classes['whisker']}
              style={{ width: `${Math.round((days.p90 / scale.days) * 44)}px` }}
              aria-hidden
            >
              <span style={{ left: width(days.median, Math.max(days.p90, 0.1)) }} />
            </span>
            <span>
              {format.number(days.median, 0)}{' '}
              <span className={classes['dimmed']}>/ {format.number(days.p90, 0)}</span>
            </span>
          </span>
        )}
      </td>
      <td data-number className={classes['wide']} data-label={t`Leaked`}>
        <span className={classes['leak']}>
          <span
            style={{ width: `${Math.round((Number(lost.money.amount) / scale.money) * 52)}px` }}
            aria-hidden
          />
          <MoneyText money={lost.money} rounded />
        </span>
      </td>
    </tr>
  )
}

const signed = (text: string, value: number) => `${value < 0 ? '−' : '+'}${text}`

function CountCell({ figures, label }: { figures: Figures; label: string }) {
  const format = useFormat()
  return (
    <td data-number data-label={label}>
      <Link {...dealsLink(figures.filter)} className={classes['link']}>
        {format.number(figures.count)}
      </Link>
    </td>
  )
}
