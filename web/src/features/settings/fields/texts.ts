import type { Texts } from '../../../lib/api/types'
import { type Language, languages } from '../../../lib/languages'
import { toSerbianCyrillic, toSerbianLatin } from '../../../lib/text/serbian'

/** In the order in which a form shows them: the two Serbian scripts side by side. */
export const languageOrder: readonly Language[] = ['en', 'sr-Latn', 'sr-Cyrl', 'ru', 'cs', 'az']

const given = (texts: Texts, language: Language): string | undefined => {
  const text = texts[language]?.trim()
  return text === undefined || text === '' ? undefined : text
}

/** What a reader of this language sees while nothing is given in it; the server falls back in the same way. */
export const fallbackIn = (texts: Texts, language: Language, own: Language): string => {
  const latin = given(texts, 'sr-Latn')
  const cyrillic = given(texts, 'sr-Cyrl')
  if (language === 'sr-Cyrl' && latin !== undefined) return toSerbianCyrillic(latin)
  if (language === 'sr-Latn' && cyrillic !== undefined) return toSerbianLatin(cyrillic)
  return (
    given(texts, own) ?? languages.map((one) => given(texts, one)).find((text) => text !== undefined) ?? ''
  )
}

export const textIn = (texts: Texts, language: Language, own: Language): string =>
  given(texts, language) ?? fallbackIn(texts, language, own)

/** Only what is given. */
export const tidyTexts = (texts: Texts): Texts =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = given(texts, language)
      return text === undefined ? [] : [[language, text]]
    }),
  )

export const isBlank = (texts: Texts): boolean => Object.keys(tidyTexts(texts)).length === 0
