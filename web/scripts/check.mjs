// What is checked of the page without running it: two at a time, and what each says stands together.
import { spawn } from 'node:child_process'

const types = 'node node_modules/typescript-7/bin/tsc --noEmit'
const lint = 'npm run --silent lint'
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
