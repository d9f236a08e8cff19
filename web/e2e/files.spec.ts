import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { post } from './api'
import { expectAccessible } from './axe'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('files are put on a card, fetched, removed and brought back, and hidden from whom they do not concern', async ({
  page,
}) => {
  const mark = randomUUID().slice(0, 4)
  await page.goto('/companies')
  const label = `Papers ${mark}`
  const made = (await post(page, '/objects/company/fields', {
    type: 'files',
    labels: { en: label },
  })) as unknown as { key: string }
  const company = await post(page, '/companies', { name: `Joinery ${mark}` })

  await page.goto(`/companies/${company.id}`)
  await page.getByRole('button', { name: /Empty fields/ }).click()
  const add = page.getByRole('button', { name: `Add files: ${label}` })
  const chosen = page.waitForEvent('filechooser')
  await add.click()
  await (
    await chosen
  ).setFiles([
    { name: 'Понуда.txt', mimeType: 'text/html', buffer: Buffer.from('oak') },
    { name: 'photo.png', mimeType: 'image/png', buffer: png },
  ])
  const list = page.getByRole('list', { name: label })
  await expect(list.getByRole('link')).toHaveCount(2)
  await expect(list.locator('img')).toHaveJSProperty('naturalWidth', 1)
  await expectAccessible(page)

  const fetched = page.waitForEvent('download')
  await list.getByRole('link', { name: 'Понуда.txt' }).click()
  const file = await fetched
  expect(file.suggestedFilename()).toBe('Понуда.txt')
  expect(await readFile(await file.path(), 'utf8')).toBe('oak')

  await list.getByRole('button', { name: 'Remove Понуда.txt' }).click()
  await expect(list.getByRole('link')).toHaveCount(1)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(list.getByRole('link', { name: 'Понуда.txt' })).toBeVisible()
  // Another change that comes in folds them again.
  await expect(async () => {
    const folded = page.getByRole('button', { name: /^\d+ changes$/ })
    if (await folded.isVisible()) await folded.click()
    await expect(page.getByText('removed: Понуда.txt')).toBeVisible({ timeout: 1000 })
  }).toPass()

  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  const headers = { 'X-XSRF-TOKEN': token }
  const address = (await list.getByRole('link', { name: 'Понуда.txt' }).getAttribute('href')) ?? ''
  const hiding = { role: 'seller', object: 'company', field: made.key, access: 'none' }
  const hidden = await page.request.put('/api/v1/role-access', {
    data: { items: [], fields: [hiding] },
    headers,
  })
  expect(hidden.ok(), await hidden.text()).toBe(true)
  expect((await page.request.get(address)).status()).toBe(200)
  await page.request.post('/api/v1/session/view', { data: { role: 'seller' }, headers })
  await page.reload()
  await expect(page.getByRole('heading', { name: `Joinery ${mark}` })).toBeVisible()
  await expect(list).toHaveCount(0)
  expect((await page.request.get(address)).status()).toBe(404)
  await page.request.delete('/api/v1/session/view', { headers })
})
