import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../lib/format/useFormat'

interface Props {
  from: unknown
  until: unknown
}

/** "1 Mar 2019 – 31 May 2024", "since 1 Mar 2019", "until 31 May 2024"; nothing where nobody knows. */
export function Period({ from, until }: Props) {
  const format = useFormat()
  const day = (value: unknown) => (typeof value === 'string' ? format.date(value, 'short') : '')
  const begin = day(from)
  const end = day(until)
  if (begin === '' && end === '') return null
  if (end === '') return <Trans>since {begin}</Trans>
  if (begin === '') return <Trans>until {end}</Trans>
  return (
    <>
      {begin} – {end}
    </>
  )
}
