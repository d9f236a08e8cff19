import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromium, chromiumFlags } from './e2e/chromium'

const freePort = () =>
  new Promise<string>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? String(address.port) : ''
      probe.close(() => resolve(port))
    })
  })

// A port given from outside is a server that runs already.
const running = process.env['ODNOS_E2E_PORT'] !== undefined
// Workers read this file again: what is chosen here once is handed to them in the environment.
process.env['ODNOS_E2E_PORT'] ??= await freePort()
process.env['ODNOS_E2E_DATA'] ??= join(mkdtempSync(join(tmpdir(), 'odnos-e2e-')), 'data')
const port = process.env['ODNOS_E2E_PORT']
const data = process.env['ODNOS_E2E_DATA']
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 180_000,
  // Other tests may run on the same machine.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { ...(await chromium()), args: chromiumFlags },
  },
  projects: [
    // An empty installation is there only once: the first run comes first, the journeys after it find a company.
    { name: 'first-run', testMatch: 'setup-and-sign-in.spec.ts', workers: 1 },
    {
      // One after the other: they change the same records.
      name: 'journeys',
      workers: 1,
      testMatch: '*.spec.ts',
      testIgnore: ['setup-and-sign-in.spec.ts', 'screens.spec.ts'],
      dependencies: ['first-run'],
      use: { storageState: 'test-results/administrator.json' },
    },
    // They only look, so they can beside the others.
    {
      name: 'screens',
      testMatch: 'screens.spec.ts',
      dependencies: ['first-run'],
      fullyParallel: true,
      use: { storageState: 'test-results/administrator.json' },
    },
  ],
  webServer: {
    command: `../odnos start --port ${port} --data ${data} --odnos.metrics-port=0`,
    url: `${baseURL}/health/ready`,
    reuseExistingServer: running,
    timeout: 15 * 60_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
})
