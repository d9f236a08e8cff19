// Each house rule of the linter is shown to fail on a planted violation. The planted code takes the place of an
// existing file in memory only.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const eslint = new ESLint({ cwd })

const rulesBroken = async (filePath, code) => {
  const [result] = await eslint.lintText(code, { filePath })
  return result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId)
}

const screen = 'src/features/account/SignInPage.tsx'

it(
  'refuses an import against the direction app → features → records → ui, lib',
  { timeout: 60_000 },
  async () => {
    const upward = "import { Shell } from '../app/shell/Shell'\nexport const planted = Shell\n"
    expect(await rulesBroken('src/lib/languages.ts', upward)).toContain('boundaries/dependencies')
  },
)

it('refuses the inside of another feature', { timeout: 60_000 }, async () => {
  const inside = "import { safeTarget } from '../account/safeTarget'\nexport const planted = safeTarget\n"
  const door = "import { EntryLanguage } from '../account/public'\nexport const planted = EntryLanguage\n"
  const other = 'src/features/planted/planted.ts'
  expect(await rulesBroken(other, inside)).toContain('boundaries/dependencies')
  expect(await rulesBroken(other, door)).not.toContain('boundaries/dependencies')
})

it('refuses a literal text in a component', { timeout: 60_000 }, async () => {
  const inTag = 'export function Planted() {\n  return <p>hello</p>\n}\n'
  const inAttribute = 'export function Planted() {\n  return <input title="hello" />\n}\n'
  const inValue = 'export const planted = { label: "Good day" }\n'
  expect(await rulesBroken(screen, inTag)).toContain('no-restricted-syntax')
  expect(await rulesBroken(screen, inAttribute)).toContain('no-restricted-syntax')
  expect(await rulesBroken(screen, inValue)).toContain('lingui/no-unlocalized-strings')
})

it('refuses a default export and a file of more than 250 lines', { timeout: 60_000 }, async () => {
  expect(await rulesBroken(screen, 'export default function Planted() {\n  return null\n}\n')).toContain(
    'no-restricted-exports',
  )
  expect(await rulesBroken(screen, '// line\n'.repeat(251))).toContain('max-lines')
})

it('has no barrel files: a folder is entered by the file one needs', () => {
  const files = readdirSync(new URL('../src', import.meta.url), { recursive: true })
  expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !file.startsWith('routes/'))).toEqual([])
})
