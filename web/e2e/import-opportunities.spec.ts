import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'

// The shape of a usual export of opportunities: ids, a seller, a product, an account, a stage, two dates, a value.
const rows = [
  'opportunity_id,product,account,deal_stage,engage_date,close_date,close_value',
  'J1,Oak desk,Grand Karlín,Won,2026-03-02,2026-04-21,1054',
  'J2,Walnut table,Vltava Finance,Lost,2026-03-05,2026-03-30,0',
  'J3,Oak desk,Grand Karlín,Won,2026-05-11,2026-06-01,588',
  'J4,Oak desk,Letná Development,Won,2026-05-12,2026-13-01,4514',
]

test('opportunities come in from a file: mapping, trial, import, and nothing twice', async ({
  page,
}, info) => {
  const file = info.outputPath('sales_pipeline.csv')
  writeFileSync(file, `${rows.join('\n')}\n`)
  const upload = async () => {
    await page.goto('/import')
    await page.getByRole('combobox', { name: 'What is in the file' }).click()
    await page.getByRole('option', { name: 'Deals', exact: true }).click()
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page).toHaveURL(/\/import\/.+/)
  }
  await upload()
  await expectAccessible(page)
  await expect(page.getByRole('combobox', { name: 'Where “account” goes' })).toHaveValue('Company')
  await expect(page.getByRole('combobox', { name: 'Where “close_value” goes' })).toHaveValue('Amount')

  await page.getByRole('button', { name: 'Check' }).click()
  const faulty = page.getByRole('row', { name: /2026-13-01/ })
  await expect(faulty).toBeVisible()
  await expect(faulty).toContainText('5')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()
  const created = page.locator('dl > div').filter({ hasText: 'Created' })
  await expect(created).toContainText('3')

  await upload()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('dl > div').filter({ hasText: 'Would be created' })).toContainText('0')
  await expect(page.locator('dl > div').filter({ hasText: 'Unchanged' })).toContainText('3')
})
