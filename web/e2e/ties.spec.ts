import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { items, post } from './api'
import { expectAccessible } from './axe'

test('somebody changes the employer, is tied to others, and stands in a picture, a group and a deal', async ({
  page,
}) => {
  const mark = randomUUID().slice(0, 4)
  await page.goto('/people')
  const group = await post(page, '/companies', { name: `Group ${mark}` })
  const oak = await post(page, '/companies', { name: `Oak ${mark}`, parent: group.id })
  const pine = await post(page, '/companies', { name: `Pine ${mark}` })
  const ana = await post(page, '/people', {
    lastName: `Ana ${mark}`,
    company: oak.id,
    position: 'Director',
  })
  const boris = await post(page, '/people', { lastName: `Boris ${mark}` })
  const deal = await post(page, '/deals', { name: `Floor ${mark}`, company: oak.id, person: ana.id })

  await page.goto(`/people/${ana.id}`)
  const work = page.getByRole('region', { name: 'Employments' })
  await expect(work.getByRole('link', { name: `Oak ${mark}` })).toBeVisible()
  await work.getByRole('button', { name: `More about Oak ${mark}` }).click()
  await page.getByRole('menuitem', { name: 'Ended today' }).click()
  await expect(work.getByRole('button', { name: 'Former employments: 1' })).toBeVisible()
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(work.getByRole('button', { name: /Former/ })).toHaveCount(0)

  await work.getByRole('button', { name: 'Add an employment' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Company' }).fill(`Pine ${mark}`)
  await page
    .getByRole('option', { name: /^(?!Create)/ })
    .filter({ hasText: `Pine ${mark}` })
    .click()
  await dialog.getByRole('textbox', { name: 'Position' }).fill('Adviser')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(work.getByRole('link', { name: `Pine ${mark}` })).toBeVisible()
  await work.getByRole('button', { name: `More about Pine ${mark}` }).click()
  await page.getByRole('menuitem', { name: 'Make it the main one' }).click()
  await expect(work).toContainText('Adviser · main employer')
  await expect(page.getByRole('article').getByText('Adviser, ')).toBeVisible()

  const ties = page.getByRole('region', { name: 'Ties' })
  await ties.getByRole('button', { name: 'Add a tie' }).click()
  await dialog.getByRole('textbox', { name: 'Person' }).fill(`Boris ${mark}`)
  await page
    .getByRole('option', { name: /^(?!Create)/ })
    .filter({ hasText: `Boris ${mark}` })
    .click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(ties.getByRole('link', { name: `Boris ${mark}` })).toBeVisible()
  await expectAccessible(page)

  await ties.getByRole('button', { name: 'Who is tied to whom' }).click()
  await expect(dialog.getByRole('link', { name: `Group ${mark}` })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByText('List', { exact: true }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: `Boris ${mark}` })).toBeVisible()
  await expectAccessible(page)
  await dialog
    .getByRole('link', { name: `Boris ${mark}` })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(boris.id))
  await expect(page.getByRole('region', { name: 'Ties' })).toContainText(`Ana ${mark}`)

  await page.goto(`/companies/${oak.id}`)
  const tree = page.getByRole('region', { name: 'Group of companies' })
  await expect(tree.getByRole('row', { name: new RegExp(`Group ${mark}`) })).toContainText('1')
  await expect(page.getByRole('region', { name: 'Other and former people' })).toContainText(`Ana ${mark}`)
  await expectAccessible(page)

  await page.goto(`/deals/${deal.id}`)
  const circle = page.getByRole('region', { name: 'Decision circle' })
  await circle.getByRole('button', { name: 'Give a role' }).click()
  await dialog.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Decides' }).click()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(circle).toContainText('Decides · contact of the deal')
  await expectAccessible(page)

  await page.goto('/settings/ties')
  await page.getByRole('button', { name: 'Add a kind of tie' }).click()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(`Teaches ${mark}`)
  await dialog.getByRole('textbox', { name: 'Name the other way' }).fill(`Taught by ${mark}`)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`Taught by ${mark}`)).toBeVisible()
  const kinds = await items(page, '/tie-kinds?limit=100')
  expect(kinds.map(({ name }) => name)).toContain(`Teaches ${mark}`)
  await post(page, '/people', { lastName: `Vera ${mark}`, company: pine.id })
})
