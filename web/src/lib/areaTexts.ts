import { i18n, type Messages } from '@lingui/core'

export interface AreaCatalogue {
  messages: Messages
}

/** The catalogues of a part of the page by file name, `…/ru.po`, read when they are wanted. */
export type AreaCatalogues = Record<string, () => Promise<AreaCatalogue>>

const entered = new Set<AreaCatalogues>()

const load = async (area: AreaCatalogues, language: string): Promise<void> => {
  const file = Object.keys(area).find((name) => name.endsWith(`/${language}.po`))
  const catalogue = file === undefined ? undefined : await area[file]?.()
  if (catalogue !== undefined) i18n.load(language, catalogue.messages)
}

/** The texts of a part that comes apart from the page; they follow when the language changes. */
export const enterArea = async (area: AreaCatalogues): Promise<void> => {
  entered.add(area)
  await load(area, i18n.locale)
}

/** The texts of all parts that were entered, in a language about to be shown. */
export const areaTexts = async (language: string): Promise<void> => {
  await Promise.all([...entered].map((area) => load(area, language)))
}
