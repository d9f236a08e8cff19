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

/** "RSD · srpski dinar": those asked for, near ones, then all the browser knows. */
export const currencyOptions = (
  language: string,
  first: readonly string[] = [],
): { value: string; label: string }[] => {
  const own = new Intl.DisplayNames([language], { type: 'currency' })
  const english = new Intl.DisplayNames(['en'], { type: 'currency' })
  // Where the browser has no names in the language, it gives the code back.
  const nameOf = (code: string) => [own.of(code), english.of(code)].find((name) => name !== code) ?? code
  const codes = new Set([...first, ...near, ...Intl.supportedValuesOf('currency')])
  return [...codes].map((code) => ({ value: code, label: `${code} · ${nameOf(code)}` }))
}
