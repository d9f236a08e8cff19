/** A working moment so many days from now, at nine; today: the next full hour. */
export const dueIn = (days: number, now = new Date()): string => {
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
  if (days === 0) due.setHours(Math.min(23, now.getHours() + 1))
  return due.toISOString()
}

/** `2026-11-24T09:00` of a field of the browser ↔ an instant. */
export const localOf = (instant: string): string => {
  const date = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

export const instantOf = (local: string): string | null => {
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
