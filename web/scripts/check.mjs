// What is checked of the page without running it: two at a time, and what each says stands together.
import { spawn } from 'node:child_process'

// The rules of ESLint still need version 6 of TypeScript; its version 7 checks the types in a third of the time.
const types = 'node node_modules/typescript-7/bin/tsc --noEmit'
// With more room for what is young, less time goes into clearing it away.
const lint = 'node --max-semi-space-size=128 node_modules/eslint/bin/eslint.js .'
const lanes = [lint, `prettier --check . && ${types} && node scripts/i18n/check.mjs`]

const run = (lane) =>
  new Promise((resolve) => {
    let said = ''
    const process = spawn(lane, { shell: true })
    process.stdout.on('data', (text) => (said += String(text)))
    process.stderr.on('data', (text) => (said += String(text)))
    process.on('close', (code) => resolve({ code, said }))
  })

const checked = await Promise.all(lanes.map(run))
for (const { said } of checked) console.log(said.trim())
if (checked.some(({ code }) => code !== 0)) process.exit(1)
