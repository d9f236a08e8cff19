import type { Money } from '../api/types'
import { isAzerbaijani, numberLocale } from './locale'

/** Signs that cannot be taken for another currency; every other one is written by its code. */
const ownSign = new Set(['EUR', 'RUB', 'AZN', 'CZK', 'GBP', 'USD', 'PLN', 'UAH', 'TRY'])

const formats = new Map<string, Intl.NumberFormat>()

const formatFor = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = language + JSON.stringify(options)
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(numberLocale(language), options)
    formats.set(key, format)
  }
  return format
}

export const formatNumber = (language: string, value: number, digits = 2): string =>
  formatFor(language, { maximumFractionDigits: digits }).format(value)

export const formatPercent = (language: string, share: number, digits = 0): string =>
  formatFor(language, { style: 'percent', maximumFractionDigits: digits }).format(share)

export interface MoneyOptions {
  /** `short`: 1.2M, always beside a way to the whole amount. */
  notation?: 'full' | 'short'
  /** Whole units only, for sums over many. */
  rounded?: boolean
}

/* eslint-disable lingui/no-unlocalized-strings -- words of one language for those of another */
/** German would write its own words. */
const inAzerbaijani = (text: string): string =>
  text.replace('AZN', '₼').replace('Mio.', 'mln').replace('Mrd.', 'mlrd').replace('Bio.', 'trln')
/* eslint-enable lingui/no-unlocalized-strings */

/** Cents only where there are any. */
export const formatMoney = (language: string, money: Money, options: MoneyOptions = {}): string => {
  const { currency } = money
  const sign = ownSign.has(currency) && !(currency === 'CZK' && language === 'en')
  const text = formatFor(language, {
    style: 'currency',
    currency,
    currencyDisplay: sign ? 'narrowSymbol' : 'code',
    trailingZeroDisplay: 'stripIfInteger',
    ...(options.rounded === true ? { maximumFractionDigits: 0 } : {}),
    ...(options.notation === 'short' ? { notation: 'compact', maximumFractionDigits: 1 } : {}),
  }).format(Number(money.amount))
  return isAzerbaijani(language) ? inAzerbaijani(text) : text
}
