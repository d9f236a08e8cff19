import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { items, post } from './api'
import { expectAccessible } from './axe'

test('a choice field is added, filled, filtered by, retired and restored', async ({ page }) => {
  const mark = randomUUID().slice(0, 4)
  const wood = `Wood ${mark}`
  await page.goto('/deals')
  const [pipeline] = await items(page, '/pipelines?sort=position&limit=1')
  const deal = await post(page, '/deals', { name: `Oak stairs ${mark}`, pipeline: pipeline?.id })
  await post(page, '/deals', { name: `Ash door ${mark}`, pipeline: pipeline?.id })

  await page.goto('/settings/fields')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Deals \d/ }).click()
  await page.getByRole('button', { name: 'Field', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name, English' }).fill(wood)
  await page.getByRole('radio', { name: 'Choice', exact: true }).check()
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.getByRole('textbox', { name: 'One choice a line' }).fill('Oak\nWalnut\nAsh')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create the field' }).click()
  const own = page.getByRole('region', { name: 'Ours' }).getByRole('link', { name: new RegExp(`^${wood}`) })
  await expect(own).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/deals/${deal.id}`)
  await page.getByRole('button', { name: /Empty fields/ }).click()
  await page.getByRole('button', { name: `Edit ${wood}` }).click()
  await page.getByRole('combobox', { name: wood }).click()
  await page.getByRole('option', { name: 'Oak' }).click()
  await expect(page.getByText('Oak', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto('/deals?view=table')
  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByRole('button', { name: 'Condition', exact: true }).click()
  await page.getByRole('combobox', { name: 'Field', exact: true }).fill(wood)
  await page.getByRole('option', { name: wood }).click()
  await page.getByRole('combobox', { name: 'Value' }).click()
  await page.getByRole('option', { name: 'Oak' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page.getByText(`${wood} is any of: Oak`)).toBeVisible()
  await expect(page.getByText(`Oak stairs ${mark}`)).toBeVisible()
  await expect(page.getByText(`Ash door ${mark}`)).toHaveCount(0)

  await page.goto('/settings/fields?object=deal')
  await own.click()
  await page.getByRole('button', { name: 'Retire', exact: true }).click()
  await expect(own).toHaveCount(0)
  await page.getByRole('button', { name: /^Retired:/ }).click()
  await page.getByRole('button', { name: `Restore ${wood}` }).click()
  await expect(own).toBeVisible()
  await page.goto(`/deals/${deal.id}`)
  await expect(page.getByText('Oak', { exact: true }).first()).toBeVisible()
})
