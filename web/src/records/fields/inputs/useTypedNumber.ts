import { useLingui } from '@lingui/react/macro'
import { type ChangeEvent, useState } from 'react'
import { readNumber, typedNumber } from '../../../lib/format/numbers'

/** The field shows what is typed, in the reader's way of writing; told on is the plain number, or the text if it is none. */
export const useTypedNumber = (plain: string, onChange: (plain: string) => void) => {
  const { i18n } = useLingui()
  const [typed, setTyped] = useState<{ text: string; means: string } | null>(null)
  return {
    value: typed?.means === plain ? typed.text : typedNumber(i18n.locale, plain),
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const text = event.currentTarget.value
      const means = readNumber(i18n.locale, text) ?? text.trim()
      setTyped({ text, means })
      onChange(means)
    },
  }
}
