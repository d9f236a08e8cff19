import { i18n, type Messages } from '@lingui/core'
import { areaTexts } from '../../lib/areaTexts'
import { closestLanguage, isLanguage, type Language } from '../../lib/languages'

const key = 'odnos-language'

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./catalogues/en'),
  ru: () => import('./catalogues/ru'),
  cs: () => import('./catalogues/cs'),
  'sr-Latn': () => import('./catalogues/sr-Latn'),
  'sr-Cyrl': () => import('./catalogues/sr-Cyrl'),
  az: () => import('./catalogues/az'),
}

/** Loads the language and shows everything in it; also remembered for the pages before sign-in. */
export const activateLanguage = async (language: Language): Promise<void> => {
  const { messages } = await catalogues[language]()
  i18n.load(language, messages)
  await areaTexts(language)
  i18n.activate(language)
  document.documentElement.lang = language
  try {
    window.localStorage.setItem(key, language)
  } catch {
    // A browser that stores nothing still shows the language until the page is left.
  }
}

/** What was chosen here before, else what the browser asks for. */
export const guessLanguage = (): Language => {
  try {
    const stored = window.localStorage.getItem(key)
    if (isLanguage(stored)) return stored
  } catch {
    // Falls through to the browser's wishes.
  }
  return closestLanguage(navigator.languages)
}
