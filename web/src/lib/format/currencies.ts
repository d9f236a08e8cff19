/** Offered first: those of the countries whose languages we speak, and their neighbours. */
const near = [
  'EUR',
  'RSD',
  'CZK',
  'AZN',
  'RUB',
  'USD',
  'BAM',
  'GBP',
  'CHF',
  'PLN',
  'HUF',
  'TRY',
  'KZT',
  'UAH',
]

const usual: Record<string, string> = { ru: 'RUB', cs: 'CZK', 'sr-Latn': 'RSD', 'sr-Cyrl': 'RSD', az: 'AZN' }

export const usualCurrency = (language: string): string => usual[language] ?? 'EUR'

/** "RSD · srpski dinar", near ones first, then all the browser knows. */
export const currencyOptions = (language: string): { value: string; label: string }[] => {
  const own = new Intl.DisplayNames([language], { type: 'currency' })
  const english = new Intl.DisplayNames(['en'], { type: 'currency' })
  // Where the browser has no names in the language, it gives the code back.
  const nameOf = (code: string) => [own.of(code), english.of(code)].find((name) => name !== code) ?? code
  const rest = Intl.supportedValuesOf('currency').filter((code) => !near.includes(code))
  return [...near, ...rest].map((code) => ({ value: code, label: `${code} · ${nameOf(code)}` }))
}
