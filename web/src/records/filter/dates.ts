import { dayText } from '../../lib/format/dates'

/** A day or a period relative to today, as the API writes it. */
export type Span = Record<string, string>

export type Unit = 'h' | 'd' | 'w' | 'm' | 'q' | 'y'

export const isSpan = (value: unknown): value is Span =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 1

export const spanParts = (text: string): { count: number; unit: Unit } => {
  const [, count, unit] = /^(\d{1,4})([hdwmqy])$/.exec(text) ?? []
  return { count: Number(count ?? 1), unit: (unit ?? 'd') as Unit }
}

/** As on the server: months are counted by the calendar and a missing 31st is the month's last day. */
const moved = (today: Date, text: string, sign: 1 | -1): Date => {
  const { count, unit } = spanParts(text)
  const by = count * sign
  if (unit === 'd' || unit === 'w')
    return new Date(today.getFullYear(), today.getMonth(), today.getDate() + by * (unit === 'w' ? 7 : 1))
  const months = by * (unit === 'm' ? 1 : unit === 'q' ? 3 : 12)
  const last = new Date(today.getFullYear(), today.getMonth() + months + 1, 0).getDate()
  return new Date(today.getFullYear(), today.getMonth() + months, Math.min(today.getDate(), last))
}

const period = (name: string, day: Date): [Date, Date] => {
  const [year, month] = [day.getFullYear(), day.getMonth()]
  switch (name) {
    case 'day':
      return [day, day]
    case 'week': {
      const monday = day.getDate() - ((day.getDay() + 6) % 7)
      return [new Date(year, month, monday), new Date(year, month, monday + 6)]
    }
    case 'quarter': {
      const first = Math.floor(month / 3) * 3
      return [new Date(year, first, 1), new Date(year, first + 3, 0)]
    }
    case 'year':
      return [new Date(year, 0, 1), new Date(year, 12, 0)]
    default:
      return [new Date(year, month, 1), new Date(year, month + 1, 0)]
  }
}

/** A calendar's own period, as against a number of days or months from today. */
export const isPeriodName = (text: string): boolean =>
  ['day', 'week', 'month', 'quarter', 'year'].includes(text)

/** The days a relative value means today: `[day, day]` for a day, first and last of a period. */
export const resolve = (value: unknown, now = new Date()): [string, string] | null => {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  if (value === '@today') return [dayText(today), dayText(today)]
  if (!isSpan(value)) return null
  const [kind = '', text = ''] = Object.entries(value)[0] ?? []
  // Hours are told from now, not from a day.
  if (/^\d+h$/.test(text)) return null
  const plusDay = (date: Date, days: number) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + days)
  const days = ((): [Date, Date] | null => {
    switch (kind) {
      case 'ago':
        return [moved(today, text, -1), moved(today, text, -1)]
      case 'ahead':
        return [moved(today, text, 1), moved(today, text, 1)]
      case 'last':
        return [plusDay(moved(today, text, -1), 1), today]
      case 'next':
        return isPeriodName(text)
          ? period(text, plusDay(period(text, today)[1], 1))
          : [today, plusDay(moved(today, text, 1), -1)]
      case 'this':
        return period(text, today)
      case 'previous':
        return period(text, plusDay(period(text, today)[0], -1))
      default:
        return null
    }
  })()
  return days === null ? null : [dayText(days[0]), dayText(days[1])]
}
