import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

interface Browser {
  executablePath: string
  env: Record<string, string>
}

const names = ['chromium', 'chromium-browser', 'google-chrome']

const own = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
)

const canWrite = (folder: string | undefined) => {
  try {
    accessSync(folder ?? '', constants.W_OK)
    return true
  } catch {
    return false
  }
}

const mine = (what: string) => join(tmpdir(), `odnos-${what}-${String(userInfo().uid)}`)

/** A browser without a home that it may write to does not start. */
const env = canWrite(own['HOME']) ? own : { ...own, HOME: mine('home') }
mkdirSync(env['HOME'] ?? '', { recursive: true })

/** Some systems have a program of that name that only says how to install it. */
const works = (program: string, env: Record<string, string>) =>
  existsSync(program) && spawnSync(program, ['--version'], { env, timeout: 30_000 }).status === 0

const ofTheSystem = () =>
  [...(own['PATH'] ?? '').split(delimiter), '/usr/bin']
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((program) => works(program, env))

/** Its package unpacks to the temporary folder, and believes whatever is there already, of whomever and however whole. */
const unpackInto = async (folder: string, packed: string) => {
  const half = mkdtempSync(`${folder}-`)
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = half
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await inflate(join(packed, 'al2023.tar.br'))
    await chromium.executablePath(packed)
    writeFileSync(
      join(half, 'fonts', 'fonts.conf'),
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    )
    if (!existsSync(folder)) renameSync(half, folder)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(half, { recursive: true, force: true })
  }
}

/** The one that came with `npm ci`, for machines without a browser. */
const fromNpm = async (): Promise<Browser> => {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const folder = mine('chromium-153')
  if (!existsSync(folder)) await unpackInto(folder, join(root, 'bin'))
  const libraries = join(folder, 'al2023', 'lib')
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

/** The one named, or the one of npm, which draws no windows and takes half the time, or the system's. */
export const chromium = async (): Promise<Browser> => {
  const named = own['ODNOS_CHROMIUM']
  if (named !== undefined && named !== '') return { executablePath: named, env }
  const fetched = await fromNpm()
  if (works(fetched.executablePath, fetched.env)) return fetched
  const installed = ofTheSystem()
  if (installed === undefined)
    throw new Error(`${fetched.executablePath} does not start, and the system has no Chromium`)
  return { executablePath: installed, env }
}

/** As root and as anybody; nothing is fetched or reported by the browser itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
