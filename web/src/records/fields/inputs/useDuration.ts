import { useLingui } from '@lingui/react/macro'
import { type ChangeEvent, useState } from 'react'
import { readDuration, typedDuration } from '../../../lib/format/durations'

const whole = /^\d+$/

/** Told on are whole seconds; what is no duration is told on as it stands, so that nothing typed is lost. */
export const useDuration = (plain: string, onChange: (value: number | string) => void) => {
  const { t, i18n } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = whole.test(plain) ? typedDuration(Number(plain)) : plain
  const unread = typed === null && plain !== '' && !whole.test(plain)
  return {
    value: typed ?? shown,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const text = event.currentTarget.value
      setTyped(text)
      onChange(readDuration(i18n.locale, text) ?? text.trim())
    },
    onBlur: () => setTyped(null),
    error: unread ? t`Write it as 1:30, 90m or 1.5h` : false,
  }
}
