import { createContext, use } from 'react'
import type { Language } from '../../lib/languages'

/** Languages are loaded by the app; the pages of this feature only say which. */
export const EntryLanguage = createContext<(language: Language) => void>(() => undefined)

export const useEntryLanguage = () => use(EntryLanguage)
