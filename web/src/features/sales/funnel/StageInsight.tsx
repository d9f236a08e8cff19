import { Plural, Trans } from '@lingui/react/macro'
import { IconBulb } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../lib/format/useFormat'
import { dealsLink } from '../rows'
import type { FunnelStage } from './funnelApi'
import { enoughToJudge, mayBeChance } from './rates'
import classes from './Funnel.module.css'

/** What the figures of a stage say, and what they do not. */
export function StageInsight({ stage: { stage, conversion, days, lost, before } }: { stage: FunnelStage }) {
  const format = useFormat()
  if (conversion === null) return null
  const name = stage.name ?? ''
  const now = format.percent(conversion.rate, 1)
  const of = format.number(conversion.of)
  const earlier = before?.conversion ?? null
  const then = earlier === null ? '' : format.percent(earlier.rate, 1)
  const slowest = format.number(days?.p90 ?? 0, 0)
  const change = earlier === null ? 0 : conversion.rate - earlier.rate
  const lostCount = lost.count
  const few = conversion.of < enoughToJudge
  return (
    <div className={classes['insight']}>
      <IconBulb size={18} stroke={1.75} aria-hidden />
      <span>
        {few ? (
          <Trans>
            <strong>{name}</strong>: {of} deals are too few to judge.
          </Trans>
        ) : earlier === null ? (
          <Trans>
            <strong>{name}</strong>: {now} of {of} deals went on.
          </Trans>
        ) : mayBeChance(conversion, earlier) ? (
          <Trans>
            <strong>{name}</strong> went from {then} to {now}. With {of} deals this may be chance.
          </Trans>
        ) : change < 0 ? (
          <Trans>
            <strong>{name}</strong> fell from {then} to {now}, more than chance explains.
          </Trans>
        ) : (
          <Trans>
            <strong>{name}</strong> rose from {then} to {now}, more than chance explains.
          </Trans>
        )}{' '}
        {days !== null && days.of >= enoughToJudge && (
          <Trans>Its slowest tenth waits over {slowest} days.</Trans>
        )}
      </span>
      {lost.count > 0 && (
        <Link {...dealsLink(lost.filter)} className={classes['open']}>
          <Plural value={lostCount} one="Open the # lost deal" other="Open the # lost deals" />
        </Link>
      )}
    </div>
  )
}
