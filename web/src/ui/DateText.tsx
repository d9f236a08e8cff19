import type { DateStyle } from '../lib/format/dates'
import { useFormat } from '../lib/format/useFormat'
import classes from './texts.module.css'

interface Props {
  value: string | null | undefined
  /** `when`: time today, day this half year, else with the year. `ago`: today, 3 d ago. */
  as?: DateStyle | 'when' | 'ago' | 'time' | 'dateTime'
}

/** A date or an instant; the exact one on hover. */
export function DateText({ value, as = 'short' }: Props) {
  const format = useFormat()
  if (value === null || value === undefined) return null
  const exact = value.length > 10 ? format.dateTime(value) : format.date(value, 'full')
  const styled = {
    when: format.when,
    ago: format.relativeDay,
    time: format.time,
    dateTime: format.dateTime,
  }
  const text = as in styled ? styled[as as keyof typeof styled](value) : format.date(value, as as DateStyle)
  return (
    <time className={classes['number']} dateTime={value} title={exact}>
      {text}
    </time>
  )
}
