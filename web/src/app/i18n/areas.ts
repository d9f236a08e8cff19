import { type AreaCatalogue, type AreaCatalogues, enterArea } from '../../lib/areaTexts'

/** Whose texts come with their own pages; `catalogues` leaves them out. */
export type Area = 'segments' | 'settings' | 'transfer'

const texts: Record<Area, AreaCatalogues> = {
  segments: import.meta.glob<AreaCatalogue>('/src/features/segments/locales/*.po'),
  settings: import.meta.glob<AreaCatalogue>('/src/features/settings/locales/*.po'),
  transfer: import.meta.glob<AreaCatalogue>('/src/features/transfer/locales/*.po'),
}

/** As a route's loader: the page is drawn once its texts are there, and keeps them when the language changes. */
export const textsOf = (area: Area) => (): Promise<void> => enterArea(texts[area])
