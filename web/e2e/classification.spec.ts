import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { post } from './api'
import { expectAccessible } from './axe'

test('a tag is renamed everywhere and the rename is taken back', async ({ page }) => {
  const mark = randomUUID().slice(0, 4)
  await page.goto('/people')
  const ana = await post(page, '/people', { lastName: `Ana ${mark}`, tags: [`VIP ${mark}`] })

  await page.goto('/settings/tags')
  await page.getByRole('textbox', { name: 'Find a tag' }).fill(`vip ${mark}`)
  const rows = page.getByRole('list', { name: 'Tags' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: `More about VIP ${mark}` }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(`Key client ${mark}`)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(rows.first()).toContainText(`Key client ${mark}`)
  await expect(page.getByText('1 record changed')).toBeVisible()
  const tags = async () =>
    ((await (await page.request.get(`/api/v1/people/${ana.id}`)).json()) as { tags: string[] }).tags
  expect(await tags()).toEqual([`Key client ${mark}`])
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('button', { name: `More about VIP ${mark}` })).toBeVisible()
  await expect.poll(tags).toEqual([`VIP ${mark}`])

  await rows.first().getByRole('link', { name: '1 record' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`Ana ${mark}`) })).toBeVisible()
})

test('products are sorted into a tree, and a filter finds what is below', async ({ page }) => {
  const mark = randomUUID().slice(0, 4)
  await page.goto('/settings/categories')
  await page.getByRole('button', { name: 'New categories' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name of the field' }).fill(`Kind ${mark}`)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toHaveCount(0)
  const add = async (name: string) => {
    await dialog.getByRole('textbox', { name: 'English' }).fill(name)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Add a category' }).click()
  await expectAccessible(page)
  await add('Services')
  await page.getByRole('button', { name: 'More about Services' }).click()
  await page.getByRole('menuitem', { name: 'Add below' }).click()
  await add('Repair')
  await page.getByRole('button', { name: 'Add a category' }).click()
  await add('Goods')
  await expectAccessible(page)

  const objects = (await (await page.request.get('/api/v1/objects/product')).json()) as {
    fields: { key: string; label: string; options: { value: string; label: string }[] }[]
  }
  const field = objects.fields.find(({ label }) => label === `Kind ${mark}`)
  const repair = field?.options.find(({ label }) => label === 'Repair')?.value ?? ''
  await post(page, '/products', { name: `Visit ${mark}`, [field?.key ?? '']: repair })
  const filter = { field: field?.key, op: 'under', value: ['services'] }
  await page.goto(`/products?view=all&filter=${encodeURIComponent(JSON.stringify(filter))}`)
  await expect(page.getByRole('row', { name: new RegExp(`Visit ${mark}`) })).toBeVisible()

  await page.goto('/settings/categories')
  await page
    .getByRole('combobox', { name: 'Categories of' })
    .selectOption({ label: `Products · Kind ${mark}` })
  await page.getByRole('button', { name: 'More about Repair' }).click()
  await page.getByRole('menuitem', { name: 'Move to…' }).click()
  await dialog.getByRole('combobox', { name: 'Below' }).click()
  await page.getByRole('option', { name: 'Goods' }).click()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(page.getByText('“Repair” is moved')).toBeVisible()
  await page.goto(`/products?view=all&filter=${encodeURIComponent(JSON.stringify(filter))}`)
  await expect(page.getByRole('row', { name: new RegExp(`Visit ${mark}`) })).toHaveCount(0)
})
