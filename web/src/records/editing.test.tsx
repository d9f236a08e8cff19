import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { idOf } from '../test/mock/data'
import { objects } from '../test/mock/objects'
import { problem } from '../test/mock/problem'
import { renderApp } from '../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('./list/RecordListPage'),
    import('./card/RecordPanel'),
    import('./fields/FieldEditor'),
    import('./fields/ConflictDialog'),
    import('./filter/FilterBuilder'),
    import('./form/CreateDialog'),
    import('./form/CreateFromAddress'),
    import('./table/BulkBar'),
    import('./table/BulkEditDialog'),
  ])
}, 60_000)

type App = Awaited<ReturnType<typeof renderApp>>

const id = idOf('person', 3)
const at = `/api/v1/people/${id}`

/** What a colleague saves, past this page. */
const colleague = (input: object) => fetch(at, { method: 'PATCH', body: JSON.stringify(input) })
const stored = async () => (await (await fetch(at)).json()) as Record<string, unknown>

const editing = async (user: App['user'], field: string) => {
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: `Edit ${field}` }))
  return within(panel).findByRole('textbox', { name: field })
}

it('merges in silence what a colleague saved in another field', async () => {
  const { user } = await renderApp({ path: `/people?open=${id}` })
  const input = await editing(user, 'Position')
  await colleague({ firstName: 'Milena' })
  await user.clear(input)
  await user.type(input, 'Chief cook{Enter}')
  await waitFor(async () =>
    expect(await stored()).toMatchObject({ position: 'Chief cook', firstName: 'Milena' }),
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('leaves a colleague’s value alone when the editor is left without a change', async () => {
  const { user, queries } = await renderApp({ path: `/people?open=${id}` })
  await editing(user, 'Position')
  await colleague({ position: 'Gardener' })
  await queries.invalidateQueries()
  await user.keyboard('{Enter}')
  const panel = screen.getByRole('complementary')
  expect((await within(panel).findAllByText(/Gardener/)).length).toBeGreaterThan(0)
  expect(await stored()).toMatchObject({ position: 'Gardener', version: 2 })
})

it('asks, when the same field was changed while it was typed in, and Esc leads back to what was typed', async () => {
  const { user, queries } = await renderApp({ path: `/people?open=${id}` })
  const input = await editing(user, 'Position')
  await colleague({ position: 'Gardener' })
  await queries.invalidateQueries()
  await user.clear(input)
  await user.type(input, 'Chief cook{Enter}')
  expect(await screen.findByRole('dialog')).toHaveTextContent('Gardener')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByRole('textbox', { name: 'Position' })).toHaveValue('Chief cook')
  expect(await stored()).toMatchObject({ position: 'Gardener' })
})

it('keeps both texts when a colleague changed another part of a long one', async () => {
  const position = objects.flatMap(({ fields }) => fields).find(({ key }) => key === 'position')
  const text = { ...position, key: 'description', label: 'Description', type: 'longText' }
  const items = objects.map((one) =>
    one.name === 'person' ? { ...one, fields: [...one.fields, text] } : one,
  )
  const row = { id, name: 'Vesna', version: 1, description: 'Likes oak. Has a dog.' }
  const theirs = {
    ...row,
    version: 2,
    description: 'Likes oak. Has two dogs.',
    updatedBy: { id: 'u2', name: 'Marko' },
  }
  const saved: unknown[] = []
  const answers = [
    http.get('*/api/v1/objects', () => HttpResponse.json({ items })),
    http.get(`*${at}`, () => HttpResponse.json(row)),
    http.patch(`*${at}`, async ({ request }) => {
      if (request.headers.get('If-Match') === '"1"')
        return problem(412, 'stale', 'Somebody changed this meanwhile', { current: theirs })
      saved.push(await request.json())
      return HttpResponse.json({ ...theirs, version: 3 })
    }),
  ]
  const { user } = await renderApp({ path: `/people?open=${id}`, answers })
  const input = await editing(user, 'Description')
  await user.clear(input)
  await user.type(input, 'Likes walnut. Has a dog.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Description: your text and that of Marko are both kept')).toBeVisible()
  expect(saved).toEqual([{ description: 'Likes walnut. Has two dogs.' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says while typing that a colleague has saved another value', async () => {
  const { user, queries } = await renderApp({ path: `/people?open=${id}` })
  const input = await editing(user, 'Position')
  await user.type(input, ' of all')
  await colleague({ position: 'Gardener' })
  await queries.invalidateQueries()
  expect(await screen.findByText(/^Changed by .* meanwhile$/)).toBeVisible()
  expect(input).toHaveValue('Owner of all')
})

it('saves a tag that was typed without Enter, and gives the focus back to the field', async () => {
  const { user } = await renderApp({ path: `/people?open=${id}` })
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: /Empty fields/ }))
  await user.click(await within(panel).findByRole('button', { name: 'Edit Tags' }))
  await user.type(await within(panel).findByRole('combobox', { name: 'Tags' }), 'walnut')
  await user.click(within(panel).getByRole('heading', { level: 2 }))
  await waitFor(async () => expect(await stored()).toMatchObject({ tags: ['walnut'] }))

  const input = await editing(user, 'Position')
  await user.type(input, ' of all{Enter}')
  await waitFor(() => expect(within(panel).getByRole('button', { name: 'Edit Position' })).toHaveFocus())
})

const chooseTwo = async (user: App['user']) => {
  const grid = await screen.findByRole('grid', { name: 'People' })
  const rows = within(grid).getAllByRole('row').slice(1, 3)
  for (const row of rows) await user.click(within(row).getByRole('checkbox'))
  return rows.map((row) => row.id.replace('row-', ''))
}

it('takes a change of many back also in a column that is not shown', async () => {
  const { user } = await renderApp({ path: '/people' })
  const ids = await chooseTwo(user)
  const sources = async () =>
    Promise.all(
      ids.map(
        async (one) => ((await (await fetch(`/api/v1/people/${one}`)).json()) as { source: string }).source,
      ),
    )
  const before = await sources()

  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit many' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Field' }))
  await user.click(await screen.findByRole('option', { name: 'Source' }))
  await user.click(await within(dialog).findByRole('combobox', { name: 'New value' }))
  await user.click(await screen.findByRole('option', { name: 'Trade fair' }))
  await user.click(await within(dialog).findByRole('button', { name: /Change 2 records/ }))
  await waitFor(async () => expect(await sources()).toEqual(['fair', 'fair']))

  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  expect(await screen.findByText('2 records are as they were')).toBeVisible()
  expect(await sources()).toEqual(before)
})

it('changes nothing else when a record is created on the way', async () => {
  let started = 0
  const answers = [
    http.post('*/api/v1/people/bulk', async ({ request }) => {
      if (((await request.clone().json()) as { preview?: boolean }).preview !== true) started += 1
      return undefined
    }),
  ]
  const { user } = await renderApp({ path: '/people', answers })
  await chooseTwo(user)
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit many' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Field' }))
  await user.click(await screen.findByRole('option', { name: 'Company' }))
  await user.type(await within(dialog).findByRole('textbox', { name: 'New value' }), 'Quite new')
  await user.click(await screen.findByRole('option', { name: 'Create “Quite new”' }))
  const form = await screen.findByRole('dialog', { name: 'New: Company' })
  await user.type(within(form).getByRole('textbox', { name: /^Name/ }), ' Ltd{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'New: Company' })).toBeNull())
  expect(within(dialog).getByRole('textbox', { name: 'New value' })).toHaveValue('Quite new Ltd')
  expect(started).toBe(0)
})

it('begins with nothing chosen when the filter changes', async () => {
  const { user } = await renderApp({ path: '/people' })
  await chooseTwo(user)
  expect(await screen.findByRole('toolbar', { name: 'Selected rows' })).toHaveTextContent('2 selected')
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  await waitFor(() => expect(screen.queryByRole('toolbar', { name: 'Selected rows' })).toBeNull())
})

it('keeps the filter open while a field is chosen from its list, and closes it by a press on the page', async () => {
  const { user } = await renderApp({ path: '/people' })
  await screen.findByRole('grid', { name: 'People' })
  await user.click(screen.getByRole('button', { name: 'Filter' }))
  const form = await screen.findByRole('form', { name: 'Filter' })
  await user.click(within(form).getByRole('button', { name: 'Condition' }))
  await user.click(await within(form).findByRole('combobox', { name: 'Field' }))
  await user.click(await screen.findByRole('option', { name: 'Position' }))
  await user.click(within(form).getByRole('combobox', { name: 'Comparison' }))
  await user.keyboard('{Escape}')
  expect(form).toBeInTheDocument()
  expect(within(form).getByRole('combobox', { name: 'Field' })).toHaveValue('Position')
  await user.click(screen.getByRole('heading', { level: 1 }))
  await waitFor(() => expect(form).not.toBeInTheDocument())
})

it('keeps of a new record only what was typed, for the person who typed it', async () => {
  const { user } = await renderApp({ path: '/people?create=person' })
  const dialog = await screen.findByRole('dialog', { name: 'New: Person' })
  await user.type(await within(dialog).findByRole('textbox', { name: 'First name' }), 'Vesna')
  const key = `odnos-draft:${idOf('user', 1)}:new-person`
  expect(JSON.parse(window.localStorage.getItem(key) ?? '')).toEqual({ firstName: 'Vesna' })
  await user.clear(within(dialog).getByRole('textbox', { name: 'First name' }))
  expect(window.localStorage.getItem(key)).toBeNull()
})
