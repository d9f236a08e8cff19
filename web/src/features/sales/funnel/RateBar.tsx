import type { Rate } from './funnelApi'
import classes from './RateBar.module.css'

interface Props {
  rate: Rate | null
  /** The same share in the period before, or of all together. */
  mark?: number | null
  title: string
}

const at = (share: number) => `${(share * 100).toFixed(2)}%`

/** From 0 to 100 %: the band is where the share likely lies, the dot what was counted, the tick what it is held against. */
export function RateBar({ rate, mark = null, title }: Props) {
  return (
    <span className={classes['bar']} title={title} role="img" aria-label={title}>
      {rate !== null && (
        <>
          <span className={classes['band']} style={{ left: at(rate.low), width: at(rate.high - rate.low) }} />
          <span className={classes['dot']} style={{ left: at(rate.rate) }} />
        </>
      )}
      {mark !== null && <span className={classes['tick']} style={{ left: at(mark) }} />}
    </span>
  )
}
