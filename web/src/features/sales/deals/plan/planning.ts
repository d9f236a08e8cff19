/** A working moment so many days from now, at nine; today: the next full hour. */
export const dueIn = (days: number, now = new Date()): string => {
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
  if (days === 0) due.setHours(Math.min(23, now.getHours() + 1))
  return due.toISOString()
}
