import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** web/ itself: every path below is relative to it. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export const globSync = (folder, wanted) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter(wanted)
    .sort()

const full = (file) => join(root, file)
const readText = (file) => readFileSync(full(file), 'utf8')
const writeText = (file, text) => writeFileSync(full(file), text)
export { readText as readFileSync, writeText as writeFileSync }
