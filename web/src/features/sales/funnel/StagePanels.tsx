import { Trans, useLingui } from '@lingui/react/macro'
import { IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../lib/format/useFormat'
import { Avatar } from '../../../ui/Avatar'
import { MoneyText } from '../../../ui/MoneyText'
import { useSourceLabel } from '../deals/board/useSourceLabel'
import { dealsLink } from '../rows'
import type { FunnelStage, StageCut } from './funnelApi'
import type { Cut } from './funnelSearch'
import { RateBar } from './RateBar'
import { enoughToJudge } from './rates'
import { useCutLabels } from './useCutLabels'
import classes from './StagePanels.module.css'

/** What sellers gave as the reason, most frequent first; the tick is the period before. */
export function ReasonsPanel({ stage, compared }: { stage: FunnelStage; compared: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const { reasons, lost } = stage
  const name = stage.stage.name ?? ''
  const most = Math.max(1, ...reasons.flatMap(({ count, before }) => [count, before?.count ?? 0]))
  const at = (count: number) => `${((count / most) * 100).toFixed(1)}%`
  return (
    <section className={classes['panel']}>
      <h2>
        <Trans>Why deals were lost at {name}</Trans>{' '}
        <span className={classes['dimmed']}>{format.number(lost.count)}</span>
      </h2>
      {reasons.length === 0 && (
        <p className={classes['dimmed']}>
          <Trans>None were lost here.</Trans>
        </p>
      )}
      <ul>
        {reasons.map(({ reason, count, money, filter, before }) => {
          const earlier = format.number(before?.count ?? 0)
          return (
            <li key={reason?.id ?? 'none'} className={classes['reason']}>
              <span className={classes['name']}>{reason?.name ?? t`No reason given`}</span>
              <span className={classes['bar']} aria-hidden>
                <span data-known={reason !== null} style={{ width: at(count) }} />
                {before !== null && <i style={{ left: at(before.count) }} />}
              </span>
              <Link {...dealsLink(filter)} className={classes['count']}>
                {format.number(count)}
              </Link>
              <span className={classes['money']}>
                <MoneyText money={money} rounded />
              </span>
              <span className={classes['before']}>{compared && <Trans>{earlier} before</Trans>}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The same step by seller, product …; small groups are shown but not judged. */
export function CutPanel({ stage, cut }: { stage: FunnelStage; cut: Cut }) {
  const format = useFormat()
  const labels = useCutLabels()
  const name = stage.stage.name ?? ''
  const by = labels[cut]
  const all = stage.conversion === null ? '' : format.percent(stage.conversion.rate, 1)
  return (
    <section className={classes['panel']}>
      <h2>
        <Trans>Conversion at {name}</Trans> · {by}{' '}
        <span className={classes['dimmed']}>
          <Trans>all {all}</Trans>
        </span>
      </h2>
      <ul>
        {stage.cuts.map((part) => (
          <CutRow key={keyOf(part)} part={part} cut={cut} all={stage.conversion?.rate ?? null} />
        ))}
      </ul>
    </section>
  )
}

const keyOf = ({ group }: StageCut) => (typeof group === 'string' ? group : (group?.id ?? 'none'))

function CutRow({ part, cut, all }: { part: StageCut; cut: Cut; all: number | null }) {
  const { t } = useLingui()
  const format = useFormat()
  const { group, passed, entered, conversion } = part
  const source = useSourceLabel(cut === 'source' && typeof group === 'string' ? group : null)
  const name = source ?? (typeof group === 'string' ? group : group?.name) ?? t`Not given`
  const went = format.number(passed.count)
  const of = format.number(entered.count)
  const rate = conversion === null ? '' : format.percent(conversion.rate)
  const low = format.percent(conversion?.low ?? 0)
  const high = format.percent(conversion?.high ?? 0)
  const few = conversion === null || conversion.of < enoughToJudge
  return (
    <li className={classes['cut']}>
      <span className={classes['name']}>
        {cut.startsWith('owner') && <Avatar name={name} size={20} />}
        {name}
      </span>
      <Link {...dealsLink(entered.filter)} className={classes['count']}>
        <Trans>
          {went} of {of}
        </Trans>
      </Link>
      <RateBar
        rate={few ? null : conversion}
        mark={all}
        title={few ? t`too few to judge` : t`${rate}, likely ${low} to ${high}`}
      />
      {few ? (
        <span className={classes['few']}>
          <IconClock size={14} aria-hidden /> <Trans>too few to judge</Trans>
        </span>
      ) : (
        <>
          <strong>{rate}</strong>
          <span className={classes['before']}>
            <Trans>
              {low}–{high} likely
            </Trans>
          </span>
        </>
      )}
    </li>
  )
}
