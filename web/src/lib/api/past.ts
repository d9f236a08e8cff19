import { createContext, useContext, useMemo } from 'react'
import { dayText } from '../format/dates'

/** The day, `2026-03-01`, whose records the page shows; undefined for those of now. */
const PastDay = createContext<string | undefined>(undefined)

export const PastDayProvider = PastDay.Provider

export const usePastDay = (): string | undefined => useContext(PastDay)

export const isPastDay = (day: unknown): day is string =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && endOf(day) < new Date()

const endOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 23, 59, 59, 999)
}

/** What a question to the server says besides, so that it is answered as of the end of that day here. */
export interface PastRequest {
  asOf?: string
}

export const usePast = (): PastRequest => {
  const day = usePastDay()
  return useMemo(() => (day === undefined ? {} : { asOf: endOf(day).toISOString() }), [day])
}

/** The search of links that stay in the past. */
export const usePastSearch = (): { asOf?: string } => {
  const day = usePastDay()
  return useMemo(() => (day === undefined ? {} : { asOf: day }), [day])
}

/** The last day that is past. */
export const yesterday = (): string => {
  const day = new Date()
  day.setDate(day.getDate() - 1)
  return dayText(day)
}
