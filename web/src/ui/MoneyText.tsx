import type { Money } from '../lib/api/types'
import type { MoneyOptions } from '../lib/format/numbers'
import { useFormat } from '../lib/format/useFormat'
import classes from './texts.module.css'

interface Props extends MoneyOptions {
  money: Money | null | undefined
}

/** An amount never wraps; a shortened or rounded one tells the whole on hover. */
export function MoneyText({ money, ...options }: Props) {
  const format = useFormat()
  if (money === null || money === undefined) return null
  const whole = format.money(money)
  const text = format.money(money, options)
  return (
    <span className={classes['number']} {...(text === whole ? {} : { title: whole })}>
      {text}
    </span>
  )
}
