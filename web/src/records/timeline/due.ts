import { daysBetween } from '../../lib/format/dates'

export type Due = 'late' | 'today' | 'later' | 'none'

/** By the day: what is due at nine this morning is still today's, not late. */
export const dueState = (dueAt: unknown, now = new Date()): Due => {
  if (typeof dueAt !== 'string') return 'none'
  const away = daysBetween(now, dueAt)
  return away < 0 ? 'late' : away === 0 ? 'today' : 'later'
}

/** In so many days, in the morning; later today if the morning is over. */
export const dueIn = (days: number, now = new Date()): string => {
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
  if (at < now) at.setHours(now.getHours() < 17 ? 17 : 23)
  return at.toISOString()
}
