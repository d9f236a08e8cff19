import { i18n } from '@lingui/core'
import { fetchTextsBy } from '../../lib/texts'
import type { CatalogueModule } from './merge'

/** Whose texts come with their own pages or dialogs; `catalogues` leaves them out. */
export type Area = 'segments' | 'settings' | 'transfer' | 'dialogs'

const texts = import.meta.glob<CatalogueModule>([
  '/src/features/{segments,settings,transfer}/locales/*.po',
  '/src/records/dialogs/locales/*.po',
])
const entered = new Set<Area>()

const load = async (area: Area, language: string): Promise<void> => {
  const catalogue =
    await texts[`/src/${area === 'dialogs' ? 'records' : 'features'}/${area}/locales/${language}.po`]?.()
  if (catalogue !== undefined) i18n.load(language, catalogue.messages)
}

/** As a route's loader: the page is drawn once its texts are there, and keeps them when the language changes. */
export const textsOf = (area: Area) => async (): Promise<void> => {
  entered.add(area)
  await load(area, i18n.locale)
}

fetchTextsBy(textsOf('dialogs'))

/** The texts of all areas that were entered, in a language about to be shown. */
export const areaTexts = async (language: string): Promise<void> => {
  await Promise.all([...entered].map((area) => load(area, language)))
}
