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

/** How the language groups thousands and marks decimals. */
const marksOf = (language: string): { group: string; decimal: string } => {
  const parts = formatFor(language, { useGrouping: true }).formatToParts(1234567.8)
  const mark = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  return { group: mark('group'), decimal: mark('decimal') }
}

const grouped = /^[+-]?\d{1,3}([.,]\d{3})+$/
const spaces = /[\s\u00a0\u202f']/g

/**
 * What was typed as a plain number (`1200.5`); null where it is none. Where both marks stand, the last is the decimal
 * one; a lone mark before exactly three digits groups them where the language groups so: "1,200" in English, "38.000"
 * in Serbian.
 */
export const readNumber = (language: string, typed: string): string | null => {
  const text = typed.replace(spaces, '')
  const marks = text.replace(/[^.,]/g, '')
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  // "1.200.000" needs no language, "1.200" does.
  const sure = marks.length > 1 && new Set(marks).size === 1
  const groups = grouped.test(text) && (sure || (marks === marksOf(language).group && !/^[+-]?0/.test(text)))
  const whole = at < 0 || groups ? text : text.slice(0, at)
  const rest = at < 0 || groups ? '' : text.slice(at + 1)
  if (/[.,]/.test(whole) && !grouped.test(whole)) return null
  const plain = whole.replace(/[.,]/g, '') + (rest === '' ? '' : `.${rest}`)
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? plain : null
}

/** A plain number as one would type it: with the language's decimal mark and nothing else. */
export const typedNumber = (language: string, plain: string): string =>
  /^[+-]?\d+\.\d+$/.test(plain) ? plain.replace('.', marksOf(language).decimal) : plain

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
