import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf } from '../../test/mock/data'
import { problem } from '../../test/mock/problem'
import { renderApp } from '../../test/renderApp'

// Pages and the form come when they are asked for; the tests wait for what is drawn, not for the disk.
beforeAll(async () => {
  await Promise.all([
    import('./Lists'),
    import('./Cards'),
    import('../../records/form/CreateFromAddress'),
    import('../../records/card/RecordPanel'),
    import('../../records/fields/FieldEditor'),
    import('../../records/fields/ConflictDialog'),
  ])
}, 60_000)

beforeEach(() => window.localStorage.clear())

const grid = () => screen.findByRole('grid', { name: 'People' })
const rows = async () =>
  within(await grid())
    .getAllByRole('row')
    .slice(1)

it('shows people with the columns of their description and how many there are', async () => {
  await renderApp({ path: '/people' })
  expect((await rows()).length).toBeGreaterThan(10)
  for (const name of ['Name', 'Company', 'Position', 'Phones'])
    expect(screen.getByRole('columnheader', { name: new RegExp(name) })).toBeVisible()
  expect(screen.getByRole('contentinfo')).toHaveTextContent('Count 120')
})

it('narrows the list by words and says so in the address', async () => {
  const { user, router } = await renderApp({ path: '/people' })
  const all = (await rows()).length
  await user.type(screen.getByRole('searchbox', { name: 'Find in this list' }), 'Rosa')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ find: 'Rosa' }))
  await waitFor(async () => expect((await rows()).length).toBeLessThan(all))
  for (const row of await rows()) expect(row).toHaveTextContent('Rosa')
})

it('orders by the column clicked, and with shift by one more', async () => {
  const { user, router } = await renderApp({ path: '/people' })
  await grid()
  await user.click(screen.getByRole('button', { name: 'Position' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: 'position' }))
  expect(screen.getByRole('columnheader', { name: /Position/ })).toHaveAttribute('aria-sort', 'ascending')
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('button', { name: 'Name' }))
  await user.keyboard('{/Shift}')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: 'position,name' }))
})

it('opens a record beside the list and changes a field of it in place', async () => {
  const id = idOf('person', 3)
  const { user } = await renderApp({ path: `/people?open=${id}` })
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: 'Edit Position' }))
  const input = await within(panel).findByRole('textbox', { name: 'Position' })
  await user.clear(input)
  await user.type(input, 'Chief cook{Enter}')
  expect(await within(panel).findAllByText(/Chief cook/)).not.toHaveLength(0)
})

it('puts a refused value back under the pen with the reason', async () => {
  const id = idOf('person', 3)
  const errors = [{ pointer: '/position', code: 'too-long', message: 'At most 10 characters' }]
  const answers = [
    http.patch('*/api/v1/people/:id', () => problem(422, 'invalid', 'Some fields need a look', { errors })),
  ]
  const { user } = await renderApp({ path: `/people?open=${id}`, answers })
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: 'Edit Position' }))
  await user.clear(await within(panel).findByRole('textbox', { name: 'Position' }))
  await user.type(within(panel).getByRole('textbox', { name: 'Position' }), 'Chief cook of all{Enter}')
  expect(await within(panel).findByText('At most 10 characters')).toBeVisible()
  expect(within(panel).getByRole('textbox', { name: 'Position' })).toHaveValue('Chief cook of all')
})

it('shows both values when somebody saved meanwhile, and keeps the one chosen', async () => {
  const id = idOf('person', 3)
  let first = true
  const answers = [
    http.patch('*/api/v1/people/:id', () => {
      if (!first) return undefined
      first = false
      const current = { id, version: 7, position: 'Gardener', updatedBy: { id: 'u', name: 'Aysel' } }
      return problem(412, 'stale', 'Somebody changed this meanwhile', { current })
    }),
    http.patch('*/api/v1/people/:id', ({ request }) =>
      request.headers.get('If-Match') === '"7"'
        ? HttpResponse.json({ id, version: 8, position: 'Chief cook' })
        : problem(412, 'stale', 'Still stale'),
    ),
  ]
  const { user } = await renderApp({ path: `/people?open=${id}`, answers })
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: 'Edit Position' }))
  await user.clear(await within(panel).findByRole('textbox', { name: 'Position' }))
  await user.type(within(panel).getByRole('textbox', { name: 'Position' }), 'Chief cook{Enter}')
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Chief cook')
  expect(dialog).toHaveTextContent('Gardener')
  await user.click(within(dialog).getByRole('button', { name: 'Keep mine' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('keeps what was typed into the form for a new person, and names what is missing', async () => {
  const { user, router } = await renderApp({ path: '/products?create=person' })
  const dialog = await screen.findByRole('dialog', { name: /New: Person/ })
  await user.click(within(dialog).getByRole('button', { name: 'Create' }))
  expect(await within(dialog).findByText('A person needs a name')).toBeVisible()
  await user.type(within(dialog).getByRole('textbox', { name: 'First name' }), 'Vesna')
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(router.state.location.search).not.toHaveProperty('create'))

  await router.navigate({ to: '/products', search: { create: 'person' } as never })
  const again = await screen.findByRole('dialog', { name: /New: Person/ })
  expect(within(again).getByRole('textbox', { name: 'First name' })).toHaveValue('Vesna')
  await user.type(within(again).getByRole('textbox', { name: /Last name/ }), 'Zorić{Enter}')
  expect(await screen.findByText(/created/)).toHaveTextContent('Vesna Zorić created')
})

it('changes many at once and takes it back', async () => {
  const { user } = await renderApp({ path: '/people' })
  const [first, second] = await rows()
  await user.click(within(first as HTMLElement).getByRole('checkbox'))
  await user.click(within(second as HTMLElement).getByRole('checkbox'))
  const bar = await screen.findByRole('toolbar', { name: 'Selected rows' })
  expect(bar).toHaveTextContent('2 selected')
  await user.click(within(bar).getByRole('button', { name: 'Delete' }))
  expect(await screen.findByText(/2 records moved to the trash/)).toBeVisible()
  await waitFor(() => expect(screen.getByRole('contentinfo')).toHaveTextContent('Count 118'))
  await user.click(screen.getByRole('button', { name: /Undo/ }))
  await waitFor(() => expect(screen.getByRole('contentinfo')).toHaveTextContent('Count 120'))
})

it('writes a note on a card and shows it in the timeline', async () => {
  const { user } = await renderApp({ path: `/people/${idOf('person', 3)}` })
  await user.type(await screen.findByRole('textbox', { name: 'Text of the note' }), 'Prefers walnut')
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  const timeline = screen.getByRole('region', { name: 'Timeline' })
  expect(await within(timeline).findByText('Prefers walnut')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Text of the note' })).toHaveValue('')
})
