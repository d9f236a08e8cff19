import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
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

/** A file as it is, to be put back by `restoreFile`. */
export const storedFile = (file) => ({ text: readText(file), changedAt: statSync(full(file)).mtime })

/** With its time of change too: the sources are then no younger than what was built of them. */
export const restoreFile = (file, { text, changedAt }) => {
  writeText(file, text)
  utimesSync(full(file), changedAt, changedAt)
}

export { readText as readFileSync, writeText as writeFileSync }
