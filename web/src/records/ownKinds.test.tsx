import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { idOf } from '../test/mock/data'
import { renderApp } from '../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('./list/RecordListPage'),
    import('./card/RecordPanel'),
    import('./fields/FieldEditor'),
    import('./fields/inputs/RichTextEditor'),
    import('./filter/FilterBuilder'),
    import('./form/CreateDialog'),
    import('./form/CreateFromAddress'),
  ])
}, 60_000)

// The third deal has no values but its number, the fifth has them all.
const bare = idOf('deal', 3)
const full = idOf('deal', 5)
const stored = async (id: string) =>
  (await (await fetch(`/api/v1/deals/${id}`)).json()) as Record<string, unknown>

const card = async (id: string) => {
  const app = await renderApp({ path: `/deals/${id}`, ownFields: true })
  await screen.findByRole('heading', { level: 3, name: 'Workshop' })
  return app
}
const opened = async (user: Awaited<ReturnType<typeof card>>['user'], field: string) =>
  user.click(await screen.findByRole('button', { name: `Edit ${field}` }))

it('shows the new kinds of values as people read them', async () => {
  await card(full)
  const main = document.body
  for (const text of ['1 h 30 min', 'Kneza Miloša 4, 11000 Beograd, Serbia', 'KP-0005', 'Oil', 'Wax'])
    expect(
      (await within(main).findAllByText(text.replaceAll(' ', '\u00a0').includes('min') ? /1.h.30.min/ : text))
        .length,
    ).toBeGreaterThan(0)
  expect(screen.getByRole('img', { name: '5 of 5' })).toBeVisible()
  expect(screen.getByText('oak', { selector: 'strong' })).toBeVisible()
  expect(screen.getByRole('button', { name: /Numbered by Odnos/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /About Wood species: What the customer chose/ })).toBeVisible()
})

it('takes a duration as it is typed', async () => {
  const { user } = await card(full)
  await opened(user, 'Assembly')
  const input = await screen.findByRole('textbox', { name: 'Assembly' })
  expect(input).toHaveValue('1:30')
  await user.clear(input)
  await user.type(input, '2.5h{Enter}')
  await waitFor(async () => expect(await stored(full)).toMatchObject({ assembly: 9000 }))
})

it('gives a rating with the arrow keys', async () => {
  const { user } = await card(full)
  await opened(user, 'Priority')
  const stars = await screen.findByRole('radiogroup', { name: 'Priority' })
  await user.click(within(stars).getByRole('radio', { name: '2 of 5' }))
  await user.keyboard('{ArrowRight}{Enter}')
  await waitFor(async () => expect(await stored(full)).toMatchObject({ priority: 3 }))
})

it('offers no archived choice, but shows it where it stands', async () => {
  const ash = idOf('deal', 7)
  const { user } = await card(ash)
  expect(await screen.findByText('Ash')).toBeVisible()
  await opened(user, 'Wood species')
  await user.click(await screen.findByRole('combobox', { name: 'Wood species' }))
  expect(await screen.findByRole('option', { name: /Ash.*archived/ })).toBeVisible()
  await user.click(screen.getByRole('option', { name: 'Oak' }))
  await waitFor(async () => expect(await stored(ash)).toMatchObject({ woodSpecies: 'oak' }))
  await opened(user, 'Wood species')
  await user.click(await screen.findByRole('combobox', { name: 'Wood species' }))
  await screen.findByRole('option', { name: 'Beech' })
  expect(screen.queryByRole('option', { name: /Ash/ })).not.toBeInTheDocument()
})

it('keeps the parts of an address that are not touched', async () => {
  const { user } = await card(full)
  await opened(user, 'Site')
  const city = await screen.findByRole('textbox', { name: 'City' })
  await user.clear(city)
  await user.type(city, 'Novi Sad{Enter}')
  await waitFor(async () =>
    expect((await stored(full))['site']).toEqual({
      street: 'Kneza Miloša 4',
      postalCode: '11000',
      city: 'Novi Sad',
      country: 'RS',
    }),
  )
})

it('finds deals by any of several choices, and says so in the words of the server', async () => {
  const filter = { field: 'finishes', op: 'in', value: ['lacquer'] }
  await renderApp({
    path: `/deals?view=table&filter=${encodeURIComponent(JSON.stringify(filter))}`,
    ownFields: true,
  })
  expect(await screen.findByText(/^Where .*"finishes".*"lacquer"/)).toBeVisible()
})

it('asks for grouped fields under their heading in the form', async () => {
  const { user } = await renderApp({ path: '/deals?view=table&create=deal', ownFields: true })
  const dialog = await screen.findByRole('dialog')
  await user.click(await within(dialog).findByRole('button', { name: /More fields/ }))
  const workshop = within(dialog).getByRole('region', { name: 'Workshop' })
  expect(within(workshop).getByText('What the customer chose at the first meeting')).toBeVisible()
  expect(within(dialog).queryByText('Offer number')).not.toBeInTheDocument()
})

it('has nothing to show of a field that is empty', async () => {
  await renderApp({ path: `/deals/${bare}`, ownFields: true })
  expect(await screen.findByText('KP-0003')).toBeVisible()
  expect(screen.queryByRole('heading', { level: 3, name: 'Workshop' })).not.toBeInTheDocument()
})
