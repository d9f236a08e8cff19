export { EntryLanguage } from './entryLanguage'
