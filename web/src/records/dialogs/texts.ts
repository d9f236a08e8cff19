import { type AreaCatalogue, enterArea } from '../../lib/areaTexts'

const texts = import.meta.glob<AreaCatalogue>('./locales/*.po')

/** A dialog that is fetched when it is asked for, with texts that no page needs before. */
export const withTexts = async <T>(dialog: Promise<T>): Promise<T> => {
  await enterArea(texts)
  return dialog
}
