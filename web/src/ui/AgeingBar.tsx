import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../lib/format/useFormat'
import classes from './AgeingBar.module.css'

interface Props {
  days: number
  /** After how many days it counts as gone stale; null: the stage sets no limit. */
  limit: number | null
}

type Age = 'fresh' | 'stale' | 'over'

export const ageOf = (days: number, limit: number | null): Age => {
  if (limit === null || days <= limit / 2) return 'fresh'
  return days <= limit ? 'stale' : 'over'
}

/** How long it stands here against what is usual; the days always stand beside the bar. */
export function AgeingBar({ days, limit }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const age = ageOf(days, limit)
  const share = limit === null ? 0 : Math.min(1, Math.max(0.04, days / limit))
  const count = format.days(days)
  const most = format.days(limit ?? 0)
  return (
    <span
      className={classes['ageing']}
      data-age={age}
      title={limit === null ? count : t`${count} in this stage, usual is up to ${most}`}
    >
      <span className={classes['track']} aria-hidden>
        <span className={classes['fill']} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes['days']}>{format.age(days)}</span>
    </span>
  )
}
