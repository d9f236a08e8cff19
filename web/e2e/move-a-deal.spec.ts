import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { items, post } from './api'
import { expectAccessible } from './axe'
import { administratorState } from './people'

const firstStages = async (page: Page) =>
  (await items(page, '/stages?sort=position&fields=name,kind&limit=100')).filter(
    ({ kind }) => kind === 'open',
  )

/** A deal of this journey's own in the first stage; the names of the stages it goes through. */
const madeDeal = async (page: Page, title: string) => {
  const name = `${title} ${randomUUID().slice(0, 4)}`
  await page.goto('/deals')
  const [pipeline] = await items(page, '/pipelines?limit=1')
  const [from, to] = await firstStages(page)
  if (pipeline === undefined || from === undefined || to === undefined)
    throw new Error('No pipeline to move in')
  const { id } = await post(page, '/deals', {
    name,
    pipeline: pipeline.id,
    stage: from.id,
    amount: { amount: '1200.00', currency: 'EUR' },
  })
  await page.goto('/deals')
  return { id, name, from: from.name, to: to.name }
}

const column = (page: Page, stage: string): Locator => page.getByRole('region', { name: stage, exact: true })
const card = (within: Page | Locator, name: string): Locator =>
  within.getByRole('link', { name, exact: true })

test('a card is dragged by the mouse; the move can be undone', async ({ page }) => {
  const { name, from, to } = await madeDeal(page, 'Hotel lobby, veneer')
  await expectAccessible(page)
  const source = await card(column(page, from), name).boundingBox()
  const target = await column(page, to).boundingBox()
  if (source === null || target === null) throw new Error('Nothing to drag')
  await page.mouse.move(source.x + 30, source.y + 30)
  await page.mouse.down()
  await page.mouse.move(source.x + 60, source.y + 40, { steps: 4 })
  await page.mouse.move(target.x + target.width / 2, target.y + 160, { steps: 12 })
  await expect(column(page, to).getByText(/Drop here/)).toBeVisible()
  await page.mouse.up()
  await expect(card(column(page, to), name)).toBeVisible()

  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(card(column(page, from), name)).toBeVisible()
})

test('a card is moved by the keyboard, and stays there after a reload', async ({ page }) => {
  const { name, from, to } = await madeDeal(page, 'Boardroom set')
  await card(column(page, from), name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expectAccessible(page)
  await page.keyboard.press('Space')
  await expect(card(column(page, to), name)).toBeFocused()
  await page.reload()
  await expect(card(column(page, to), name)).toBeVisible()
})

test('a lost deal asks for its reason; cancelled, the card is where it was', async ({ page }) => {
  const { name, from } = await madeDeal(page, 'Reception desk')
  const move = async () => {
    await column(page, from)
      .getByRole('button', { name: `Move “${name}” to…` })
      .click()
    await page.getByRole('menuitem', { name: 'Lost' }).click()
  }
  await move()
  const dialog = page.getByRole('dialog', { name: `Why is “${name}” lost?` })
  await expect(dialog).toBeVisible()
  await expect(page.locator('[role=menu]')).toHaveCount(0)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(card(column(page, from), name)).toBeVisible()

  await move()
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Mark as lost' }).click()
  await expect(card(page, name)).toHaveCount(0)
})

test('another session sees the move without doing anything', async ({ page, browser }) => {
  const { name, from, to } = await madeDeal(page, 'Staircase and panelling')
  const other = await browser.newContext({ storageState: administratorState, reducedMotion: 'reduce' })
  const colleague = await other.newPage()
  await colleague.goto('/deals')
  await expect(card(column(colleague, from), name)).toBeVisible()

  await card(column(page, from), name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(card(column(colleague, to), name)).toBeVisible()
  await expect(card(column(colleague, from), name)).toHaveCount(0)
  await other.close()
})
