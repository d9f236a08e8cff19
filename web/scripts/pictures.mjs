// The pictures of the README: `./odnos start --sample` on an empty data folder, then
// `node scripts/pictures.mjs http://localhost:8080`. All of one build and one company.
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const base = process.argv[2] ?? 'http://localhost:8080'
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const executablePath = process.env.ODNOS_CHROMIUM
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === undefined ? {} : { executablePath }),
})
const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
const page = await context.newPage()

const found = async () => {
  await page.goto(base)
  await page.getByLabel('Company', { exact: true }).fill('Javor & Hrast')
  await page.getByLabel('Your e-mail').fill('jelena@javor.example')
  await page.getByLabel('Password', { exact: true }).fill('walnut and oak 24')
  await page.getByRole('button', { name: 'Create the company' }).click()
  await page.getByRole('heading', { name: 'Agenda' }).waitFor({ timeout: 120_000 })
}

/** The customer of whom something happened last. */
const customer = async () => {
  const answer = await page.request.get(`${base}/api/v1/deals?limit=1&fields=company&sort=-stageEnteredAt`)
  return (await answer.json()).items[0].company.id
}

const take = async (name, path, shown, colorScheme = 'light') => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.goto(base + path)
  await page.getByText(shown).first().waitFor()
  await page.waitForFunction(() => globalThis.document.querySelector('.mantine-Skeleton-root') === null)
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: `${folder}${name}.png` })
}

await found()
await take('today', '/', 'Going stale')
await take('board', '/deals', /weighted/)
await take('board-dark', '/deals', /weighted/, 'dark')
await take('people', '/people', /Ashworth/)
await take('funnel', '/funnel', /^Why deals/)
await take('card', `/companies/${await customer()}`, /^Created/)
await browser.close()
