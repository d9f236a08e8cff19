// All checks of the page. Those that use one core each run side by side, what each says stands together; the tests
// after them use all cores.
import { spawn, spawnSync } from 'node:child_process'

const lanes = ['eslint .', 'prettier --check . && tsc --noEmit && node scripts/i18n/check.mjs']

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
process.exit(spawnSync('vitest run', { shell: true, stdio: 'inherit' }).status ?? 1)
