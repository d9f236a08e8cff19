/** Codes that browsers name although no letter is sent there: unions, islands of others, tests. */
const noCountries = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
])
/** A code that has been given up for another one is offered under the new one alone. */
const isPresent = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Chromium has no Azerbaijani: the Turkish names are the nearest a reader knows. */
const names = (language: string) =>
  new Intl.DisplayNames([language, ...(language === 'az' ? ['tr'] : []), 'en'], {
    type: 'region',
    fallback: 'none',
  })

/** "Serbia" for `RS`; what is no country stays as it is. */
export const countryName = (language: string, code: string): string => {
  try {
    return names(language).of(code) ?? code
  } catch {
    return code
  }
}

/** Offered first: the countries whose languages we speak. */
const near = ['RS', 'CZ', 'AZ', 'RU', 'BA', 'ME', 'HR', 'SK']

export const countryOptions = (language: string): { value: string; label: string }[] => {
  const inLanguage = names(language)
  const all = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && isPresent(code))
    .flatMap((value) => {
      const label = inLanguage.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return [
    ...near.flatMap((code) => all.find(({ value }) => value === code) ?? []),
    ...all.filter(({ value }) => !near.includes(value)),
  ]
}
