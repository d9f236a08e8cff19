// Fails when a text is not translated, when a plural lacks a form its language has, when two folders translate
// one text differently, when Serbian Cyrillic is not the Latin text, or when `lingui extract` would change a file.
import { execFileSync } from 'node:child_process'
import { catalogueFiles, locales, readCatalogue, sourceLocale } from './catalogues.mjs'
import { readFileSync, restoreFile, root, storedFile } from './files.mjs'
import { faultsOf } from './rules.mjs'

const undated = (text) => text.replace(/^"POT-Creation-Date:.*$/m, '')

const stale = () => {
  const files = locales.flatMap(catalogueFiles)
  const before = new Map(files.map((file) => [file, storedFile(file)]))
  execFileSync('npx', ['lingui', 'extract'], { cwd: root, stdio: 'ignore' })
  const after = locales.flatMap(catalogueFiles)
  const changed = after.filter(
    (file) => undated(before.get(file)?.text ?? '') !== undated(readFileSync(file)),
  )
  for (const [file, stored] of before) restoreFile(file, stored)
  return changed.map((file) => `${file}: extract would change it; run npm run i18n`)
}

const catalogues = Object.fromEntries(
  locales.map((locale) => [
    locale,
    catalogueFiles(locale).map((file) => ({ file, entries: readCatalogue(file) })),
  ]),
)
const faults = [...faultsOf(catalogues, sourceLocale), ...stale()]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
console.log(`${locales.length} languages, nothing missing`)
