import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { post } from './api'

test('what a list shows is fetched as a file from the tray', async ({ page }) => {
  await page.goto('/')
  const create = Array.from({ length: 3 }, (_, at) => ({ name: `Exported firm ${at}`, city: 'Sombor' }))
  await post(page, '/companies/batch', { create })
  const filter = JSON.stringify({ field: 'city', op: 'eq', value: 'Sombor' })
  await page.goto(`/companies?sort=-name&filter=${encodeURIComponent(filter)}`)
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export: Companies' })
  await expect(dialog.getByText('3 records')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Export' }).click()

  await page.getByRole('button', { name: 'Long work' }).click()
  const job = page.getByRole('article', { name: 'Companies: export' }).first()
  await expect(job).toContainText('done')
  await expectAccessible(page)
  const fetched = page.waitForEvent('download')
  await job.getByRole('link', { name: 'Download: Companies: export' }).click()
  const file = await fetched
  expect(file.suggestedFilename()).toMatch(/^Companies \d{4}-\d{2}-\d{2}\.csv$/)
  const [head = '', ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  expect(head).toContain('Name')
  expect(rows.map((row) => row.slice(0, 'Exported firm 0'.length))).toEqual(
    [2, 1, 0].map((at) => `Exported firm ${at}`),
  )
})
