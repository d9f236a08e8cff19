import type { Filter } from '../../../lib/api/requests'
import type { Period } from '../funnel/periods'
import { dayText } from '../../../lib/format/dates'
import type { Bar } from './MonthChart'

const monthOf = (date: Date) => dayText(date).slice(0, 7)

/** Every month of the time, also those that brought nothing: a gap in the row would hide them. */
export const everyMonth = (
  won: readonly Bar[],
  period: Period | null,
  filter: Filter,
  now = new Date(),
): Bar[] => {
  const known = new Map(won.map((bar) => [bar.month, bar]))
  const months = [...known.keys()].sort()
  const from = period?.from.slice(0, 7) ?? months[0]
  const last = months.at(-1)
  if (from === undefined || last === undefined) return []
  const end = period === null ? last : [period.to.slice(0, 7), monthOf(now)].sort()[0]
  const to = end === undefined || end < last ? last : end
  const bars: Bar[] = []
  const [year = 0, month = 1] = from.split('-').map(Number)
  for (
    let first = new Date(year, month - 1, 1);
    monthOf(first) <= to;
    first = new Date(first.getFullYear(), first.getMonth() + 1, 1)
  ) {
    const days = [dayText(first), dayText(new Date(first.getFullYear(), first.getMonth() + 1, 0))]
    const within: Filter = { field: 'closedOn', op: 'between', value: days }
    const none: Bar = {
      month: monthOf(first),
      amount: 0,
      currency: won[0]?.currency ?? 'EUR',
      count: 0,
      filter: { and: [filter, within] },
    }
    bars.push(known.get(none.month) ?? none)
  }
  return bars
}
