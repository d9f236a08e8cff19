import { azerbaijani, dateLocale, isAzerbaijani } from './locale'

export type DateStyle = 'day' | 'short' | 'long' | 'full' | 'month' | 'numeric'

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(dateLocale(language), options)
    formats.set(key, format)
  }
  return format
}

/** `2026-11-24` is a day everywhere; an instant is shown on the reader's own day. */
export const dayOf = (value: string | Date): Date => {
  if (value instanceof Date) return value
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return year === undefined ? new Date(value) : new Date(Number(year), Number(month) - 1, Number(day))
}

const two = (number: number) => String(number).padStart(2, '0')

const inAzerbaijani = (date: Date, style: DateStyle): string => {
  const [day, month, year] = [date.getDate(), date.getMonth(), date.getFullYear()]
  const long = azerbaijani.months[month] ?? ''
  const short = azerbaijani.short[month] ?? ''
  switch (style) {
    case 'day':
      return `${day} ${short}`
    case 'short':
      return `${day} ${short} ${year}`
    case 'long':
      return `${day} ${long} ${year}`
    case 'full':
      return `${day} ${long} ${year}, ${azerbaijani.weekdays[date.getDay()] ?? ''}`
    case 'month':
      return `${long} ${year}`
    case 'numeric':
      return `${two(day)}.${two(month + 1)}.${year}`
  }
}

export const formatDate = (language: string, value: string | Date, style: DateStyle = 'short'): string => {
  const date = dayOf(value)
  return isAzerbaijani(language)
    ? inAzerbaijani(date, style)
    : formatFor(language, styles[style]).format(date)
}

/** "Mon" as short as the language has it. */
export const formatWeekday = (language: string, value: string | Date): string => {
  const date = dayOf(value)
  if (isAzerbaijani(language)) return azerbaijani.weekdays[date.getDay()] ?? ''
  return formatFor(language, { weekday: 'short' }).format(date)
}

export const formatTime = (language: string, value: string | Date): string =>
  formatFor(isAzerbaijani(language) ? 'en' : language, { hour: '2-digit', minute: '2-digit' }).format(
    dayOf(value),
  )

/** Whole days from the day of `from` to the day of `to`; negative when `to` lies before. */
export const daysBetween = (from: string | Date, to: string | Date): number => {
  const midnight = (value: string | Date) => {
    const date = dayOf(value)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  }
  return Math.round((midnight(to) - midnight(from)) / 86_400_000)
}

/** Negative when that day lies before today. */
export const daysUntil = (day: string | Date): number => daysBetween(new Date(), day)

export const daysSince = (day: string | Date): number => daysBetween(day, new Date())

/** `2026-11-24` of the reader's own day. */
export const dayText = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** `09:30` by the reader's own clock. */
export const timeText = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`

export const today = (): string => dayText(new Date())
