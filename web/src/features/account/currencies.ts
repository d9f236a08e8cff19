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
  const names = new Intl.DisplayNames([language, 'en'], { type: 'currency' })
  const rest = Intl.supportedValuesOf('currency').filter((code) => !near.includes(code))
  return [...near, ...rest].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
}
