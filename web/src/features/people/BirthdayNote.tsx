import { Trans } from '@lingui/react/macro'
import { daysBetween, dayOf } from '../../lib/format/dates'
import { useFormat } from '../../lib/format/useFormat'
import { Pill } from '../../ui/Pill'

const soon = 30

const daysToBirthday = (date: string, now = new Date()): number => {
  const born = dayOf(date)
  const next = new Date(now.getFullYear(), born.getMonth(), born.getDate())
  if (daysBetween(now, next) < 0) next.setFullYear(now.getFullYear() + 1)
  return daysBetween(now, next)
}

/** "in 18 d" beside a birthday that is near. */
export function BirthdayNote({ date }: { date: string }) {
  const format = useFormat()
  if (date === '') return null
  const days = daysToBirthday(date)
  if (days > soon) return null
  const count = format.days(days)
  return (
    <>
      {' '}
      <Pill meaning="now">{days === 0 ? <Trans>today</Trans> : <Trans>in {count}</Trans>}</Pill>
    </>
  )
}
