import { type AreaCatalogues, enterArea } from '../../lib/areaTexts'

export { FileRow } from './FileRow'
export { FilesChange } from './FilesChange'
export { FilesField } from './FilesField'

const texts: AreaCatalogues = import.meta.glob('./locales/*.po')

export const textsOfFiles = (): Promise<void> => enterArea(texts)
