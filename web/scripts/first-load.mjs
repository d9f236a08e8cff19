// What a browser fetches as script for a view: the entry, what it imports, one language, and what the page draws at
// once although it comes in a file of its own.
// Fails above its limit, so that the first view stays quick on a slow line.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** The first page after opening Odnos: entry pages, shell, Today. */
const firstLimit = 238_000
/** A card or a page of settings opened by its own address. */
const directLimit = 284_000
/** A list, with its views, filters, groups and figures. */
const listLimit = 303_000
/** The board, with all that dragging needs. */
const boardLimit = 315_000
/** Fetched beside the page, not when it is asked for. */
const atOnce = [
  [/deals\.index/, 'src/features/sales/deals/board/Board.tsx'],
  [/(people|companies)\.\$id/, 'src/features/people/Asides.tsx'],
  [/deals\.\$id/, 'src/features/sales/dealPage/DealAside.tsx'],
  [/(people|companies|products|o\.\$plural)\.index/, 'src/records/table/ColumnsMenu.tsx'],
  [/settings/, 'src/features/settings/locales/ru.po'],
  [/import/, 'src/features/transfer/locales/ru.po'],
  [/segments/, 'src/features/segments/locales/ru.po'],
]
const lists = /(people|companies|products|tasks|employments|households|ties|deal-roles|o\.\$plural)\.index/
const limitOf = (page) => {
  if (isFirst(page)) return firstLimit
  if (page.includes('deals.index')) return boardLimit
  return lists.test(page) ? listLimit : directLimit
}
const isFirst = (page) => /\/(sign-in|setup|invitation\.\$token|_app|_app\.index|_app\.\$)\.tsx/.test(page)
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const reach = (key, seen = new Set()) => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) reach(next, seen)
  return seen
}

const sizeOf = (keys) =>
  [...new Set([...keys].map((key) => manifest[key].file))]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0)

const shared = new Set([...reach('index.html'), ...reach('src/app/i18n/catalogues/ru.ts')])
const pages = Object.keys(manifest).filter((key) => /^src\/routes\/.*(\?tsr-split=component)?$/.test(key))
const shell = pages.filter((key) => key.includes('/_app.tsx'))
let failed = false
for (const page of pages) {
  const keys = new Set([...shared, ...reach(page)])
  if (page.includes('/_app.')) for (const key of shell) for (const one of reach(key)) keys.add(one)
  for (const [pages, file] of atOnce) if (pages.test(page)) for (const one of reach(file)) keys.add(one)
  const size = sizeOf(keys)
  const limit = limitOf(page)
  if (size > limit) failed = true
  console.log(
    `${(size / 1000).toFixed(1).padStart(7)} kB gz  ${page}${size > limit ? '  ABOVE THE LIMIT' : ''}`,
  )
}
if (failed) process.exit(1)
