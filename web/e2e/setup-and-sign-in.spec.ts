import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { administrator, administratorState } from './people'

test.describe.configure({ mode: 'serial' })

test('an empty installation becomes a company, and says at the fields what is missing', async ({ page }) => {
  await page.goto('/deals')
  await expect(page).toHaveURL(/\/setup$/)
  await expect(page.getByRole('heading', { name: 'Welcome to Odnos' })).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('Company', { exact: true }).fill(administrator.company)
  await page.getByLabel('Your e-mail').fill('not an address')
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Create the company' }).click()
  await expect(page.getByLabel('Your e-mail')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await page.getByLabel('Your e-mail').fill(administrator.email)
  await page.getByRole('button', { name: 'Create the company' }).click()
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toContainText(administrator.company)
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto('/setup')
  await expect(page).not.toHaveURL(/setup/)
})

test('a wrong password is refused, the right one leads to the page that was asked for', async ({ page }) => {
  await page.goto('/people')
  await expect(page).toHaveURL(/\/sign-in/)
  await expectAccessible(page)

  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill('something else')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')

  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/people/)
  await page.context().storageState({ path: administratorState })
})

test('the shell is usable by keyboard, in another language and in both themes', async ({ browser }) => {
  const context = await browser.newContext({ storageState: administratorState })
  const page = await context.newPage()
  await page.goto('/nothing-here')
  await expect(page.getByText('There is nothing at this address')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Search people/ })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /your menu$/ }).click()
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByRole('menuitem', { name: 'Čeština' }).click()
  await expect(page.getByRole('navigation', { name: 'Hlavní nabídka' })).toBeVisible()
  await kept
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs')
  await page.getByRole('button', { name: /vaše nabídka$/ }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
  await context.close()
})

test('signing out forgets everything of the session', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /your menu$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/people')
  await expect(page).toHaveURL(/\/sign-in/)
})
