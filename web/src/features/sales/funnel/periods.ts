import { dayText } from '../../../lib/format/dates'

export interface Period {
  from: string
  to: string
}

export const periodNames = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'all',
] as const
export type PeriodName = (typeof periodNames)[number] // prettier-ignore

const months = (year: number, month: number, count: number): Period => ({
  from: dayText(new Date(year, month, 1)),
  to: dayText(new Date(year, month + count, 0)),
})

export const periodOf = (name: PeriodName, now = new Date()): Period | null => {
  const [year, month] = [now.getFullYear(), now.getMonth()]
  const quarter = month - (month % 3)
  switch (name) {
    case 'thisMonth':
      return months(year, month, 1)
    case 'lastMonth':
      return months(year, month - 1, 1)
    case 'thisQuarter':
      return months(year, quarter, 3)
    case 'lastQuarter':
      return months(year, quarter - 3, 3)
    case 'thisYear':
      return months(year, 0, 12)
    case 'lastYear':
      return months(year - 1, 0, 12)
    case 'all':
      return null
  }
}

const date = (text: string) => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(year, month - 1, day)
}

const daysIn = ({ from, to }: Period) =>
  Math.round((date(to).getTime() - date(from).getTime()) / 86_400_000) + 1

const isMonths = ({ from, to }: Period): number | null => {
  const [start, end] = [date(from), date(to)]
  const after = new Date(end.getFullYear(), end.getMonth(), end.getDate() + 1)
  if (start.getDate() !== 1 || after.getDate() !== 1) return null
  return (after.getFullYear() - start.getFullYear()) * 12 + after.getMonth() - start.getMonth()
}

/** As long a time just before: months against months, else days against days. */
export const periodBefore = (period: Period): Period => {
  const start = date(period.from)
  const whole = isMonths(period)
  if (whole !== null) return months(start.getFullYear(), start.getMonth() - whole, whole)
  const length = daysIn(period)
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()]
  return { from: dayText(new Date(year, month, day - length)), to: dayText(new Date(year, month, day - 1)) }
}

export const yearBefore = ({ from, to }: Period): Period => {
  const back = (text: string) => {
    const then = date(text)
    const last = new Date(then.getFullYear() - 1, then.getMonth() + 1, 0).getDate()
    return dayText(new Date(then.getFullYear() - 1, then.getMonth(), Math.min(then.getDate(), last)))
  }
  return { from: back(from), to: back(to) }
}
