import { expect, type Page, test } from '@playwright/test'
import { items, post } from './api'
import { expectAccessible } from './axe'
import { administratorState } from './people'

/** The card of a record that was made for the journey, by the plural of its object. */
const cards: Record<string, string> = {}

/** One for all screens of a worker: most of what a screen takes is the loading of the program that shows it. */
let page: Page

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ storageState: administratorState, reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.goto('/')
  const [pipeline] = await items(page, '/pipelines?sort=position&limit=1')
  const company = await post(page, '/companies', { name: 'Vila Topčider' })
  const person = await post(page, '/people', { firstName: 'Nina', lastName: 'Ilić', company: company.id })
  const deal = await post(page, '/deals', { name: 'Staircase', company: company.id, person: person.id, pipeline: pipeline?.id })
  await post(page, '/tasks', { title: 'Measure the staircase', kind: 'call', dueAt: new Date().toISOString(), about: { object: 'deal', id: deal.id } })
  const filter = { field: 'company', op: 'notEmpty' }
  const segment = await post(page, '/segments', { object: 'person', name: 'With a company', kind: 'dynamic', filter })
  Object.assign(cards, { people: person.id, companies: company.id, deals: deal.id, segments: segment.id })
}) // prettier-ignore

/** As by a link in the page; between two screens stands one that shows nothing of either. */
const visit = async (address: string) => {
  for (const [to, shown] of [['/settings/tokens', 'Make a token'], [address]]) {
    await page.evaluate((next) => {
      history.pushState(null, '', next)
      dispatchEvent(new PopStateEvent('popstate'))
    }, to)
    if (shown !== undefined) await expect(page.getByText(shown).first()).toBeVisible()
  }
} // prettier-ignore

const screens: [address: string, shown: string | RegExp][] = [
  ['/', 'Measure the staircase'],
  ['/tasks', 'Measure the staircase'],
  ['/people', 'Nina Ilić'],
  ['/companies?find=Top', 'Vila Topčider'],
  ['/deals', 'Staircase'],
  ['/deals?view=table', 'Staircase'],
  ['/deals?trash=true', /trash/i],
  ['/people?as=cards', 'Nina Ilić'],
  ['/people?as=board&by=owner', 'Nina Ilić'],
  ['/companies?as=addresses&find=Top', 'Vila Topčider'],
  ['/funnel', 'Funnel'],
  ['/dashboard', 'Won by month'],
  ['/segments', 'With a company'],
  ['/segments/portrait?buyers=%7B%22field%22%3A%22company%22%2C%22op%22%3A%22notEmpty%22%7D', 'the rest'],
  ['/import', 'Imports so far'],
  ['/settings/company', 'Exchange rates'],
  ['/settings/tokens', 'Make a token'],
  ['/settings/pipelines', 'Lost reasons'],
  ['/settings/fields', 'Pipelines'],
  ['/settings/fields?object=deal&adding=true', 'Create the field'],
  ['/settings/access', 'Change many'],
]

for (const [address, shown] of screens)
  test(`${address} is accessible in the light and in the dark`, async () => {
    await visit(address)
    await expect(page.getByText(shown).first()).toBeVisible()
    await expectAccessible(page)
  })

for (const plural of ['people', 'companies', 'deals'])
  test(`a card of ${plural} is accessible in the light and in the dark`, async () => {
    await visit(`/${plural}/${cards[plural] ?? ''}`)
    await expect(page.getByText('Planned')).toBeVisible({ visible: plural === 'deals' })
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible()
    await expectAccessible(page)
  })

test('a segment is accessible in the light and in the dark', async () => {
  await visit(`/segments/${cards['segments'] ?? ''}`)
  await expect(page.getByText('Nina Ilić').first()).toBeVisible()
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByRole('form', { name: 'Filter' })).toBeVisible()
  await expectAccessible(page)
})
