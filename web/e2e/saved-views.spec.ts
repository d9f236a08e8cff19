import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { post } from './api'
import { expectAccessible } from './axe'

test('a list is looked at in another way, kept for everybody, found again after a reload, deleted and taken back', async ({
  page,
}) => {
  const mark = randomUUID().slice(0, 4)
  await page.goto('/companies')
  await post(page, '/companies', { name: `Vinarija ${mark}`, industry: `Wine ${mark}`, employees: 12 })
  await post(page, '/companies', { name: `Podrum ${mark}`, industry: `Wine ${mark}`, employees: 30 })

  const filter = { field: 'industry', op: 'eq', value: `Wine ${mark}` }
  await page.goto(`/companies?group=industry&filter=${encodeURIComponent(JSON.stringify(filter))}`)
  await expect(page.getByText(`Podrum ${mark}`)).toBeVisible()
  await expectAccessible(page)

  const name = `Wineries ${mark}`
  const views = page.getByRole('navigation', { name: 'Views' })
  await views.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name)
  await page.getByRole('radio', { name: /Everybody who sees/ }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(views.getByRole('button', { name: `${name} Shared` })).toHaveAttribute('aria-current', 'page')

  await page.reload()
  await expect(page.getByText(`Vinarija ${mark}`)).toBeVisible()
  await page.getByRole('radio', { name: 'Cards' }).check({ force: true })
  await expect(page.getByRole('img', { name: 'Changed, not saved' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page.getByRole('img', { name: 'Changed, not saved' })).toBeHidden()

  await page.getByRole('button', { name: `More about the view ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete the view' }).click()
  await expect(views.getByRole('button', { name: `${name} Shared` })).toBeHidden()
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(views.getByRole('button', { name: `${name} Shared` })).toHaveAttribute('aria-current', 'page')
})

test('a task is moved to another day of the calendar by the mouse, with a way back', async ({ page }) => {
  const title = `Measure ${randomUUID().slice(0, 4)}`
  await page.goto('/tasks')
  const now = new Date()
  now.setHours(10, 0, 0, 0)
  await post(page, '/tasks', { title, kind: 'call', dueAt: now.toISOString() })
  await page.goto('/tasks?as=calendar&date=dueAt&scale=week')
  const entry = page.getByRole('button', { name: title })
  await expect(entry).toBeVisible()
  await expectAccessible(page)
  const today = page.locator('section[data-today="true"]')
  const other = page.locator('main section[aria-label]:not([data-today="true"])').first()
  await entry.dragTo(other)
  await expect(other.getByRole('button', { name: title })).toBeVisible()
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(today.getByRole('button', { name: title })).toBeVisible()
})
