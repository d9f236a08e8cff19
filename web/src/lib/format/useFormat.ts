import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Money } from '../api/types'
import { daysUntil, type DateStyle, formatDate, formatTime, formatWeekday } from './dates'
import { ageParts, durationParts } from './durations'
import { formatMoney, formatNumber, formatPercent, type MoneyOptions } from './numbers'

export interface Format {
  money: (money: Money, options?: MoneyOptions) => string
  number: (value: number, digits?: number) => string
  percent: (share: number, digits?: number) => string
  date: (value: string | Date, style?: DateStyle) => string
  time: (value: string | Date) => string
  dateTime: (value: string | Date) => string
  /** "Mon": the day of the week over a column. */
  weekday: (value: string | Date) => string
  /** Today 14:00 → `14:00`; this year → `24 Nov`; else with the year. */
  when: (value: string | Date) => string
  /** Whole seconds as "1 h 30 min". */
  duration: (seconds: number) => string
  /** "412 d": exactly, where there is room for it. */
  days: (days: number) => string
  /** "12 d", "14 mo", "9 y": as short as ageing bars and lists need it. */
  age: (days: number) => string
  /** "today", "yesterday", "3 d ago", "in 2 d". */
  relativeDay: (value: string | Date) => string
}

/** A number is not parted from its unit. */
const together = (text: string) => text.replaceAll(' ', '\u00a0')

/** Numbers, money and dates as the reader's language writes them. */
export const useFormat = (): Format => {
  const { t, i18n } = useLingui()
  const language = i18n.locale
  return useMemo(() => {
    const number = (value: number, digits?: number) => formatNumber(language, value, digits)
    const date = (value: string | Date, style?: DateStyle) => formatDate(language, value, style)
    const time = (value: string | Date) => formatTime(language, value)
    const days = (value: number) => {
      const count = number(value, 0)
      return together(
        t({ message: `${count} d`, comment: 'An age in days, as short as the language allows' }),
      )
    }
    const age = (value: number) => {
      const { unit, count } = ageParts(value)
      if (unit === 'day') return days(count)
      return together(
        unit === 'month'
          ? t({ message: `${count} mo`, comment: 'An age in months, as short as the language allows' })
          : t({
              message: plural(count, { one: '# y', other: '# y' }),
              comment: 'An age in years, as short as the language allows',
            }),
      )
    }
    const duration = (value: number) => {
      const { hours, minutes, seconds } = durationParts(value)
      const [h, min, s] = [number(hours, 0), number(minutes, 0), number(seconds, 0)]
      const parts = [
        ...(hours > 0 ? [t({ message: `${h} h`, comment: 'Hours of a duration: 2 h 30 min' })] : []),
        ...(minutes > 0 ? [t({ message: `${min} min`, comment: 'Minutes of a duration: 2 h 30 min' })] : []),
        ...(seconds > 0 ? [t({ message: `${s} s`, comment: 'Seconds of a duration' })] : []),
      ]
      return parts.length === 0
        ? t({ message: `${min} min`, comment: 'Minutes of a duration: 2 h 30 min' })
        : parts.join('\u00a0')
    }
    return {
      duration,
      money: (money, options) => formatMoney(language, money, options),
      number,
      percent: (share, digits) => formatPercent(language, share, digits),
      date,
      time,
      weekday: (value) => formatWeekday(language, value),
      dateTime: (value) => `${date(value)}, ${time(value)}`,
      when: (value) => {
        const away = daysUntil(value)
        if (away === 0) return time(value)
        return date(value, Math.abs(away) < 180 ? 'day' : 'short')
      },
      days,
      age,
      relativeDay: (value) => {
        const away = daysUntil(value)
        if (away === 0) return t`today`
        if (away === -1) return t`yesterday`
        if (away === 1) return t`tomorrow`
        const count = age(Math.abs(away))
        return away < 0 ? t`${count} ago` : t`in ${count}`
      },
    }
  }, [language, t])
}
