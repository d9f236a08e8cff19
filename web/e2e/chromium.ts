import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ofTheSystem = '/usr/bin/chromium'

/** Debian's, if it is there; else the one that came with `npm ci`, unpacked into the temporary folder. */
export const chromiumPath = async (): Promise<string> => {
  const given = process.env['ODNOS_CHROMIUM']
  if (given !== undefined && given !== '') return given
  if (existsSync(ofTheSystem)) return ofTheSystem
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  // Its own libraries come along but are unpacked by themselves only where it thinks it is on Lambda.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const bin = [join(dirname(entry), '../bin'), join(dirname(entry), '../../bin')].find((folder) =>
    existsSync(folder),
  )
  if (bin === undefined)
    throw new Error(`No browser: neither ${ofTheSystem} nor the one of @sparticuz/chromium`)
  await inflate(join(bin, 'al2023.tar.br'))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  return chromium.executablePath()
}

/** As root and as anybody; nothing is fetched or reported by the browser itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
