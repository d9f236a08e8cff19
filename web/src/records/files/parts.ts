import { type AreaCatalogue, enterArea } from '../../lib/areaTexts'

export { CardFiles } from './CardFiles'
export { FilesChange } from './FilesChange'
export { FilesField } from './FilesField'

const texts = import.meta.glob<AreaCatalogue>('./locales/*.po')

export const textsOfFiles = (): Promise<void> => enterArea(texts)
