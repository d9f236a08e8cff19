export const languages = ['en', 'ru', 'cs', 'sr-Latn', 'sr-Cyrl', 'az'] as const

export type Language = (typeof languages)[number]

/** Each language in its own words; these are never translated. */
/* eslint-disable lingui/no-unlocalized-strings -- a language is named in itself */
export const languageNames: Record<Language, string> = {
  en: 'English',
  ru: 'Русский',
  cs: 'Čeština',
  'sr-Latn': 'Srpski (latinica)',
  'sr-Cyrl': 'Српски (ћирилица)',
  az: 'Azərbaycanca',
}
/* eslint-enable lingui/no-unlocalized-strings */

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value)

/** The first of the reader's wishes that we speak: `sr` and the other tongues it serves are Latin, `sr-Cyrl-RS` is not. */
export const closestLanguage = (wishes: readonly string[]): Language => {
  for (const wish of wishes) {
    if (isLanguage(wish)) return wish
    const locale = new Intl.Locale(wish)
    if (locale.language === 'sr') return locale.script === 'Cyrl' ? 'sr-Cyrl' : 'sr-Latn'
    if (['hr', 'bs', 'me', 'cnr', 'sh'].includes(locale.language)) return 'sr-Latn'
    if (locale.language === 'sk') return 'cs'
    if (isLanguage(locale.language)) return locale.language
  }
  return 'en'
}
