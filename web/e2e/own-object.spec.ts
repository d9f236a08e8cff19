import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { post } from './api'
import { expectAccessible } from './axe'

test('an object of our own is made, related, imported, looked at as a board, deleted and taken back', async ({
  page,
}, info) => {
  const mark = randomUUID().slice(0, 4)
  const vehicles = `Vehicles ${mark}`
  await page.goto('/settings/fields')
  const firm = await post(page, '/companies', { name: `Autoprevoz ${mark}` })
  await page.getByRole('button', { name: 'New object' }).click()
  await page.getByRole('textbox', { name: 'One is called, English' }).fill(`Vehicle ${mark}`)
  await page.getByRole('textbox', { name: 'Several are called, English' }).fill(vehicles)
  await page.getByRole('radio', { name: 'Lorry', exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create the object' }).click()
  await expect(page).toHaveURL(/object=/)
  const name = new URL(page.url()).searchParams.get('object') ?? ''
  await post(page, `/objects/${name}/fields`, {
    type: 'choice',
    key: 'fuel',
    labels: { en: 'Fuel' },
    options: [
      { value: 'diesel', labels: { en: 'Diesel' } },
      { value: 'power', labels: { en: 'Electric' } },
    ],
  })
  await post(page, `/objects/${name}/fields`, {
    type: 'relation',
    relation: 'company',
    labels: { en: 'Company' },
  })
  await post(page, '/objects/company/fields', {
    type: 'relation',
    relation: name,
    key: `van${mark}`,
    labels: { en: `Van ${mark}` },
  })

  await page.reload()
  await page.getByRole('link', { name: vehicles }).first().click()
  await expect(page.getByText('Nothing here yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New', exact: true }).first().click()
  await page.getByRole('menuitem', { name: `Vehicle ${mark}` }).click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(`Tatra ${mark}`)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const file = info.outputPath('vehicles.csv')
  const rows = Array.from(
    { length: 10 },
    (_, at) => `Van ${at} ${mark},${at % 2 === 0 ? 'Diesel' : 'Electric'},Autoprevoz ${mark}`,
  )
  writeFileSync(file, ['Name,Fuel,Company', ...rows].join('\n'))
  await page.goto('/import')
  await page.getByRole('combobox', { name: 'What is in the file' }).click()
  await page.getByRole('option', { name: vehicles }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('combobox', { name: 'Where “Company” goes' })).toHaveValue('Company')
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()
  await expect(page.locator('dl > div').filter({ hasText: 'Created' })).toContainText('10')

  const place = await page.getByRole('link', { name: vehicles }).first().getAttribute('href')
  await page.goto(`${place ?? ''}?as=board&by=fuel`)
  await expect(page.getByRole('region', { name: /Electric/ })).toContainText(`Van 1 ${mark}`)
  await expectAccessible(page)
  await page.goto(`/companies/${firm.id}`)
  const tied = page.getByRole('region', { name: vehicles })
  await expect(tied).toContainText(`Van 4 ${mark}`)
  await tied.getByRole('link', { name: `Van 4 ${mark}` }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/settings/fields?object=${name}&shaping=true`)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(`Van ${mark}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  const entry = page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: vehicles })
  await expect(entry).toHaveCount(0)
  await page.getByRole('button', { name: `Restore ${vehicles}` }).click()
  await expect(entry).toBeVisible()
  await page.goto(`/companies/${firm.id}`)
  await expect(page.getByRole('region', { name: vehicles })).toContainText(`Van 4 ${mark}`)
})
