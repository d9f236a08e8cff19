import { type AreaCatalogue, enterArea } from '../../lib/areaTexts'

export { FileRow } from './FileRow'
export { FilesChange } from './FilesChange'
export { FilesField } from './FilesField'

const texts = import.meta.glob<AreaCatalogue>('./locales/*.po')

export const textsOfFiles = (): Promise<void> => enterArea(texts)
