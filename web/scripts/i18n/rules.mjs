import { toCyrillic } from './serbian.mjs'

/** The keys of each `{n, plural, one {…} few {…}}` in an ICU message, braces nested as they may be. */
export const pluralsOf = (message) => {
  const found = []
  for (const start of message.matchAll(/\{\s*\w+\s*,\s*plural\s*,/g)) {
    const keys = []
    let depth = 1
    let word = ''
    for (let at = start.index + start[0].length; at < message.length && depth > 0; at++) {
      const letter = message[at]
      if (letter === '{') {
        if (depth === 1) keys.push(word.trim().split(/\s+/).at(-1))
        word = ''
        depth++
      } else if (letter === '}') depth--
      else if (depth === 1) word += letter
    }
    found.push(keys)
  }
  return found
}

const argumentsOf = (message) =>
  [
    ...new Set(
      [...message.matchAll(/\{\s*(\w+)\s*[,}]|<\/?(\d+)\/?>/g)].map(([, name, tag]) => name ?? `<${tag}>`),
    ),
  ]
    .sort()
    .join(' ')

const faultsIn = (locale, file, entry) => {
  const at = `${file}: "${entry.message}"`
  const text = entry.translation
  if (!text) return [`${at} is not translated`]
  const faults = []
  if (argumentsOf(text) !== argumentsOf(entry.message))
    faults.push(`${at} has other arguments than its translation`)
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const plurals = pluralsOf(text)
  if (plurals.length !== pluralsOf(entry.message).length) faults.push(`${at} has another number of plurals`)
  for (const keys of plurals)
    for (const category of needed)
      if (!keys.includes(category)) faults.push(`${at} lacks the plural "${category}"`)
  return faults
}

/** @param catalogues { locale: [{ file, entries }] } */
export const faultsOf = (catalogues, sourceLocale) => {
  const faults = []
  for (const [locale, files] of Object.entries(catalogues)) {
    const seen = new Map()
    for (const { file, entries } of files)
      for (const [id, entry] of Object.entries(entries)) {
        const text = locale === sourceLocale ? entry.translation || entry.message : entry.translation
        faults.push(...faultsIn(locale, file, { ...entry, translation: text }))
        const other = seen.get(id)
        if (other !== undefined && other.text !== text)
          faults.push(`${file}: "${entry.message}" is translated differently in ${other.file}`)
        seen.set(id, { file, text })
      }
  }
  const latin = new Map(
    (catalogues['sr-Latn'] ?? []).flatMap(({ entries }) =>
      Object.entries(entries).map(([id, e]) => [id, e.translation]),
    ),
  )
  for (const { file, entries } of catalogues['sr-Cyrl'] ?? [])
    for (const [id, entry] of Object.entries(entries))
      if (entry.translation && latin.get(id) && entry.translation !== toCyrillic(latin.get(id)))
        faults.push(`${file}: "${entry.message}" is not the Latin text in Cyrillic; run npm run i18n`)
  return faults
}
