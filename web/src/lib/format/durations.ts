import { readNumber } from './numbers'

/** The words and letters of hours, minutes and seconds in every language we speak: "2 ч" is two hours on any page. */
const units: readonly [RegExp, number][] = [
  [/^(?:h|hr|hrs|hours?|ч|час\p{L}*|č|čas\p{L}*|hod\p{L}*|sata?|sati|сата?|сати|saat)$/u, 3600],
  [/^(?:m|min\p{L}*|м|мин\p{L}*|dəq\p{L}*)$/u, 60],
  [/^(?:s|sec\p{L}*|sek\p{L}*|с|сек\p{L}*|san\p{L}*)$/u, 1],
]

const part = /([\d.,]+)\s*([\p{L}]*)\.?\s*/uy

const secondsOf = (unit: string): number | null => units.find(([pattern]) => pattern.test(unit))?.[1] ?? null

/** A number without a unit is of minutes: alone, or after the hours ("1h 30"). */
const minute = 60

/** Whole seconds of what was typed: `1:30`, `90m`, `1.5h`, `1 h 30 min`; null where it is no duration. */
export const readDuration = (language: string, typed: string): number | null => {
  const text = typed.trim().toLowerCase()
  const [, hours, minutes, seconds = '0'] = /^(\d+):([0-5]?\d)(?::([0-5]\d))?$/.exec(text) ?? []
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  part.lastIndex = 0
  while (part.lastIndex < text.length) {
    const [, number = '', unit = ''] = part.exec(text) ?? []
    const amount = readNumber(language, number)
    const size = unit === '' ? minute : secondsOf(unit)
    // Each unit once, the larger before the smaller.
    if (amount === null || size === null || size >= last) return null
    sum += Number(amount) * size
    last = size
  }
  return text === '' ? null : Math.round(sum)
}

export interface DurationParts {
  hours: number
  minutes: number
  seconds: number
}

export const durationParts = (seconds: number): DurationParts => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.floor((seconds % 3600) / 60),
  seconds: Math.floor(seconds % 60),
})

/** Ages under a year in days, under two in months, then in years: what is that old needs no counting of days. */
export const ageParts = (days: number): { unit: 'day' | 'month' | 'year'; count: number } => {
  if (days < 365) return { unit: 'day', count: days }
  return days < 730
    ? { unit: 'month', count: Math.floor(days / 30.4) }
    : { unit: 'year', count: Math.floor(days / 365) }
}

/** As one would type it: `1:30`, with seconds only where there are any. */
export const typedDuration = (value: number): string => {
  const { hours, minutes, seconds } = durationParts(value)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${hours}:${two(minutes)}${seconds === 0 ? '' : `:${two(seconds)}`}`
}
