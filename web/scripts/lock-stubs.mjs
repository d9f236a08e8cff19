// Native packages list a build for every platform; npm leaves those it cannot find in the registry out of the
// lock, and `npm ci` then refuses the lock. This adds a stub for each, which `npm ci` skips by its platform.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

const covers = (at, name, version, spec) =>
  [`${at}/node_modules/${name}`, `node_modules/${name}`].some((key) => {
    const found = lock.packages[key]
    return found?.version === version || (found !== undefined && /[\^~*x]/.test(spec))
  })

for (const [at, pkg] of Object.entries(lock.packages)) {
  for (const [name, spec] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (at === '' || !/^[\^~]?\d+\.\d+\.\d+/.test(spec)) continue
    const version = spec.replace(/^[\^~]/, '')
    if (covers(at, name, version, spec)) continue
    lock.packages[`${at}/node_modules/${name}`] = {
      version,
      optional: true,
      ...(pkg.dev ? { dev: true } : {}),
      os: ['none'],
      cpu: ['none'],
    }
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
