import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'

const two = (n: number) => String(n).padStart(2, '0')

/** "9", "930", "9.30" and "09:30" are times of a day; null is none. */
export const timeOf = (typed: string): string | null => {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(typed.trim()) ?? []
  const [hour, minute] = [Number(hours ?? 24), Number(minutes)]
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`
}

interface Props {
  /** `09:30` */
  value: string
  onChange: (value: string) => void
  size: 'xs' | 'md'
  disabled: boolean
}

/** Hours to 24, in every language alike; what is typed stays as typed until the field is left. */
export function TimeInput({ value, onChange, size, disabled }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    const time = timeOf(text)
    if (time !== null && time !== value) onChange(time)
  }
  return (
    <TextInput
      size={size}
      w={72}
      aria-label={t`Time`}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled}
      value={typed ?? value}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
    />
  )
}
