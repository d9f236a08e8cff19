import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { items, post } from './api'

test('all that match are changed after a look at what would happen, and taken back', async ({ page }) => {
  await page.goto('/')
  const create = Array.from({ length: 120 }, (_, at) => ({ name: `Bulk firm ${at}`, city: 'Kikinda' }))
  await post(page, '/companies/batch', { create })
  const filter = JSON.stringify({ field: 'city', op: 'eq', value: 'Kikinda' })
  const industries = async () => {
    const query = `/companies?limit=200&filter=${encodeURIComponent(filter)}&fields=name,industry`
    const rows = (await items(page, query)) as { industry?: string | null }[]
    return rows.map(({ industry }) => industry ?? null)
  }

  await page.goto(`/companies?filter=${encodeURIComponent(filter)}`)
  const grid = page.getByRole('grid', { name: 'Companies' })
  await grid.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /Select all 120 that match/ }).click()
  await page.getByRole('toolbar', { name: 'Selected rows' }).getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit many' })
  await dialog.getByRole('combobox', { name: 'Field' }).click()
  await page.getByRole('option', { name: 'Industry' }).click()
  await dialog.getByLabel('New value').fill('Milling')
  await expect(dialog.getByText('120 records may be changed')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Change 120 records' }).click()

  await expect(page.getByText('120 records changed')).toBeVisible()
  expect(new Set(await industries())).toEqual(new Set(['Milling']))

  // The tray is there after a reload too.
  await page.reload()
  await page.getByRole('button', { name: 'Long work' }).click()
  const job = page.getByRole('article', { name: 'Companies: edit' }).first()
  await expect(job).toContainText('done')
  await expectAccessible(page)
  await job.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('120 records are as they were')).toBeVisible()
  expect(new Set(await industries())).toEqual(new Set([null]))
})
