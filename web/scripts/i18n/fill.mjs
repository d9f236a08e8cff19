// node scripts/i18n/fill.mjs < translations.json     { "Save": { "ru": "…", "cs": "…", "sr-Latn": "…", "az": "…" } }
// Writes the given translations into whichever catalogues have the text, then makes Serbian Cyrillic from Latin.
// Without input on the standard input (a terminal) it lists what is missing, in the same shape.
import { catalogueFiles, locales, readCatalogue, sourceLocale, writeCatalogue } from './catalogues.mjs'
import { toCyrillic } from './serbian.mjs'

const stdin = async () => {
  if (process.stdin.isTTY || process.argv.includes('--missing')) return {}
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return text.trim() === '' ? {} : JSON.parse(text)
}

const keyOf = ({ message, context }) => (context ? `${context}|${message}` : message)

const fill = (locale, given, missing) => {
  for (const file of catalogueFiles(locale)) {
    const catalogue = readCatalogue(file)
    for (const entry of Object.values(catalogue)) {
      const translation = given[keyOf(entry)]?.[locale]
      if (translation !== undefined) entry.translation = translation
      if (!entry.translation) (missing[keyOf(entry)] ??= {})[locale] = ''
    }
    writeCatalogue(file, catalogue)
  }
}

const cyrillic = () => {
  for (const file of catalogueFiles('sr-Latn')) {
    const latin = readCatalogue(file)
    const target = file.replace('sr-Latn.po', 'sr-Cyrl.po')
    const catalogue = readCatalogue(target)
    for (const [id, entry] of Object.entries(catalogue)) {
      const source = latin[id]?.translation
      if (source) entry.translation = toCyrillic(source)
    }
    writeCatalogue(target, catalogue)
  }
}

const given = await stdin()
const missing = {}
for (const locale of locales)
  if (locale !== sourceLocale && locale !== 'sr-Cyrl') fill(locale, given, missing)
cyrillic()
if (Object.keys(missing).length > 0) console.log(JSON.stringify(missing, null, 1))
