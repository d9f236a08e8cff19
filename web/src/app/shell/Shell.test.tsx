import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { idOf } from '../../test/mock/data'
import { problem } from '../../test/mock/problem'
import { renderApp } from '../../test/renderApp'

/** An address with no page of its own: the shell alone. */
const path = '/nowhere'

it('shows only navigation entries that lead somewhere', async () => {
  const { router } = await renderApp({ path })

  const navigation = await screen.findByRole('navigation', { name: 'Main navigation' })
  for (const link of within(navigation).queryAllByRole('link'))
    expect(Object.keys(router.routesByPath)).toContain(link.getAttribute('href'))
})

it('opens the palette with Ctrl+K and finds a record typed in the wrong keyboard layout', async () => {
  const { user } = await renderApp({ path })
  await screen.findByRole('navigation', { name: 'Main navigation' })

  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /^Search people/ }), 'gtnhjdbć')
  await user.clear(screen.getByRole('combobox', { name: /^Search people/ }))
  await user.type(screen.getByRole('combobox', { name: /^Search people/ }), 'gtnhj')

  expect(await screen.findByRole('option', { name: /Petrović & sinovi/ })).toBeVisible()
  expect(screen.getByText('also matches петро')).toBeVisible()
})

it('goes from the palette to the record that the arrows chose', async () => {
  const { user, router } = await renderApp({ path })
  await screen.findByRole('navigation', { name: 'Main navigation' })

  await user.keyboard('/')
  const field = await screen.findByRole('combobox', { name: /^Search people/ })
  await user.type(field, 'vltava')
  const option = await screen.findByRole('option', { name: /Vltava Finance/ })
  expect(field).toHaveAttribute('aria-activedescendant', option.id)
  await user.keyboard('{Enter}')

  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/companies\/[\da-f-]{36}$/))
})

it('shows in the palette by which field a record was found, and marks it there', async () => {
  const found = { field: 'phones', text: '+381641234567', marks: [{ from: 6, to: 13 }] }
  const items = [{ object: 'person', id: idOf('person', 1), name: 'Zoran', detail: null, found }]
  const { user } = await renderApp({
    path,
    answers: [http.get('*/api/v1/search', () => HttpResponse.json({ items }))],
  })
  await screen.findByRole('navigation', { name: 'Main navigation' })

  await user.keyboard('/')
  await user.type(await screen.findByRole('combobox', { name: /^Search people/ }), '123-45-67')

  const option = await screen.findByRole('option', { name: /Zoran/ })
  expect(option).toHaveTextContent('Phones: +381641234567')
  expect(within(option).getByText('1234567').tagName).toBe('MARK')
})

it('says in the palette what went wrong when searching fails', async () => {
  const answers = [
    http.get('*/api/v1/search', () => problem(503, 'unavailable', 'The search is being rebuilt')),
  ]
  const { user } = await renderApp({ path, answers })
  await screen.findByRole('navigation', { name: 'Main navigation' })

  await user.keyboard('/')
  await user.type(await screen.findByRole('combobox', { name: /^Search people/ }), 'anything')

  expect(await screen.findByRole('alert')).toHaveTextContent('The search is being rebuilt')
})

it('lists the shortcuts that work on this page with ?', async () => {
  const { user } = await renderApp({ path })
  await screen.findByRole('navigation', { name: 'Main navigation' })

  await user.keyboard('?')

  const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(within(list).getByText('Go, create, find, act')).toBeVisible()
})

it('offers with C what this person may create, and one letter opens its form', async () => {
  const { user, router } = await renderApp({ path })
  await screen.findByRole('navigation', { name: 'Main navigation' })

  await user.keyboard('c')
  await screen.findByRole('menuitem', { name: /Deal/ })
  await user.keyboard('p')

  await waitFor(() => expect(router.state.location.search).toMatchObject({ create: 'person' }))
})

it('keeps letters for the field that is being typed in', async () => {
  const { user } = await renderApp({ path: '/sign-in', signedIn: false })

  await user.type(await screen.findByLabelText('E-mail'), 'c?/')

  expect(screen.getByLabelText('E-mail')).toHaveValue('c?/')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('changes the language of everything at once and remembers it with the account', async () => {
  let saved: unknown = null
  const answers = [
    http.patch('*/api/v1/session', async ({ request }) => {
      saved = await request.json()
      return new HttpResponse(null, { status: 204 })
    }),
  ]
  const { user } = await renderApp({ path, answers })

  await user.click(await screen.findByRole('button', { name: /your menu/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Azərbaycanca' }))

  expect(await screen.findByRole('navigation', { name: 'Əsas menyu' })).toBeVisible()
  expect(document.documentElement.lang).toBe('az')
  await waitFor(() => expect(saved).toEqual({ language: 'az' }))
})

it('keeps the navigation and says what to do at an address with nothing behind it', async () => {
  await renderApp({ path })

  expect(await screen.findByText('There is nothing at this address')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeVisible()
})

it('waits with Enter for the answer to what was typed last', async () => {
  const { user, router } = await renderApp({ path })
  await screen.findByRole('navigation', { name: 'Main navigation' })
  await user.keyboard('/')
  const field = await screen.findByRole('combobox', { name: /^Search people/ })
  await user.type(field, 'petro')
  await screen.findByRole('option', { name: /Petrović & sinovi/ })
  await user.clear(field)
  await user.type(field, 'vltava{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/companies\//))
  expect(await screen.findByRole('heading', { name: 'Vltava Finance' })).toBeVisible()
})

it('carries a name that nobody has into the form for a new record', async () => {
  const { user, router } = await renderApp({ path })
  await screen.findByRole('navigation', { name: 'Main navigation' })
  await user.keyboard('/')
  await user.type(await screen.findByRole('combobox', { name: /^Search people/ }), 'Zxqwv')
  await user.click(await screen.findByRole('option', { name: /New: Company/ }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ called: 'Zxqwv' }))
})

it('closes one layer with one Escape', async () => {
  const { user, router } = await renderApp({ path: `/people?open=${idOf('person', 3)}` })
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: 'More actions' }))
  await screen.findByRole('menu')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  expect(router.state.location.search).toHaveProperty('open')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(router.state.location.search).not.toHaveProperty('open'))
})
