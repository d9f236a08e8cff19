import { expect, test } from '@playwright/test'

test('200 conditions stay one filter: one of them changes, the others remain', async ({ page }) => {
  const and = Array.from({ length: 200 }, (_, at) => ({ field: 'city', op: 'ne', value: `City ${at}` }))
  await page.goto(`/companies?filter=${encodeURIComponent(JSON.stringify({ and }))}`)
  await page.getByRole('button', { name: /^Filter/ }).click()
  const values = page.getByRole('form', { name: 'Filter' }).getByRole('textbox', { name: 'Value' })
  await expect(values).toHaveCount(200)
  await values.first().fill('Town')
  const said = page.waitForRequest('**/api/v1/filters/describe')
  await page.getByRole('button', { name: 'Apply' }).click()
  const { filter } = (await said).postDataJSON() as { filter: unknown }
  expect(filter).toEqual({ and: [{ field: 'city', op: 'ne', value: 'Town' }, ...and.slice(1)] })
})
