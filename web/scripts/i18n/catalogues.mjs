// Reading and writing the catalogues with the same formatter that `lingui extract` uses.
import { formatter } from '@lingui/format-po'
import { globSync, readFileSync, writeFileSync } from './files.mjs'

export const sourceLocale = 'en'
export const locales = ['en', 'ru', 'cs', 'sr-Latn', 'sr-Cyrl', 'az']

const po = formatter({ lineNumbers: false, origins: true, printPlaceholdersInComments: false })

export const catalogueFiles = (locale) => globSync('src', (name) => name.endsWith(`locales/${locale}.po`))

const contextOf = (file, existing) => {
  const locale = /([\w-]+)\.po$/.exec(file)[1]
  return { locale, sourceLocale, filename: file, existing }
}

/** { id: { message, translation, context, … } } */
export const readCatalogue = (file) => po.parse(readFileSync(file, 'utf8'), contextOf(file, null))

export const writeCatalogue = (file, catalogue) => {
  const existing = readFileSync(file, 'utf8')
  writeFileSync(file, po.serialize(catalogue, contextOf(file, existing)))
}
