import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { post } from './api'
import { expectAccessible } from './axe'

/** A colleague with a browser of his own, who sees what is his. */
const colleague = async (page: Page, browser: Browser) => {
  await page.goto('/companies')
  const name = `Marko ${randomUUID().slice(0, 4)}`
  const email = `${randomUUID().slice(0, 8)}@javor.example`
  const { id } = await post(page, '/users', { name, email, role: 'seller', active: true })
  const { link } = (await post(page, `/users/${id}/invitation`, {})) as unknown as { link: string }
  const nobody = { cookies: [], origins: [] }
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', storageState: nobody })
  const accepted = await context.request.post(`/api/v1/invitations/${link.split('/').at(-1) ?? ''}`, {
    data: { password: 'walnut and oak 24' },
  })
  expect(accepted.ok()).toBe(true)
  return { id, name, context }
}

const companyOf = async (page: Page, owner: string) => {
  const name = `Joinery ${randomUUID().slice(0, 4)}`
  const description = 'Likes oak. Has a dog.'
  const { id } = await post(page, '/companies', { name, description, owner })
  return { id, name }
}

const change = async (page: Page, path: string, data: unknown) => {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.patch(`/api/v1${path}`, { data, headers: { 'X-XSRF-TOKEN': token } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

test('two people at one card see each other, what each changes, and both texts are kept', async ({
  page,
  browser,
}) => {
  const marko = await colleague(page, browser)
  const { id } = await companyOf(page, marko.id)
  await page.goto(`/companies/${id}`)
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Also here' })).toHaveCount(0)

  const his = await marko.context.newPage()
  await his.goto(`/companies/${id}`)
  await expect(page.getByText(`${marko.name} looks at this`)).toBeAttached()
  await expect(his.getByRole('list', { name: 'Also here' })).toBeVisible()

  await his.getByRole('button', { name: 'Edit Description' }).click()
  await expect(page.getByText(`${marko.name} is changing this`)).toBeAttached()
  await expectAccessible(page)

  await change(page, `/companies/${id}`, { description: 'Likes oak. Has two dogs.' })
  await expect(his.getByText(/^Changed by .* meanwhile$/)).toBeVisible()
  await expectAccessible(his)
  await his.getByRole('textbox', { name: 'Description' }).fill('Likes walnut. Has a dog.')
  await his.getByRole('textbox', { name: 'Description' }).press('Control+Enter')
  await expect(his.getByText(/are both kept/)).toBeVisible()
  await expect(page.getByText('Likes walnut. Has two dogs.').first()).toBeVisible()
  await expect(page.getByText(`${marko.name} is changing this`)).toHaveCount(0)

  await his.goto('/companies')
  await expect(page.getByRole('list', { name: 'Also here' })).toHaveCount(0)
  await marko.context.close()
})

const streams = (context: BrowserContext) => {
  const opened: string[] = []
  context.on('request', (request) => {
    if (request.url().includes('/api/v1/live')) opened.push(request.url())
  })
  return opened
}

test('a record leaves the lists of who does not see it any more, in all tabs, over one stream', async ({
  page,
  browser,
}) => {
  const marko = await colleague(page, browser)
  const { id, name } = await companyOf(page, marko.id)
  const opened = streams(marko.context)
  const first = await marko.context.newPage()
  const second = await marko.context.newPage()
  const tabs = [first, second, await marko.context.newPage()]
  for (const tab of tabs) {
    await tab.goto('/companies')
    await expect(tab.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  }
  expect(opened).toHaveLength(1)

  await change(page, `/companies/${id}`, { name: `${name} & sons` })
  for (const tab of tabs) await expect(tab.getByRole('row', { name: /& sons/ })).toBeVisible()

  const session = (await (await page.request.get('/api/v1/session')).json()) as { user: { id: string } }
  await change(page, `/companies/${id}`, { owner: session.user.id })
  for (const tab of tabs) await expect(tab.getByRole('row', { name: /& sons/ })).toHaveCount(0)
  expect(opened).toHaveLength(1)

  await first.close()
  await expect.poll(() => opened.length).toBe(2)
  await change(page, `/companies/${id}`, { owner: marko.id })
  await expect(second.getByRole('row', { name: /& sons/ })).toBeVisible()
  await marko.context.close()
})
