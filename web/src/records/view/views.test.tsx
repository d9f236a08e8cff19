import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf } from '../../test/mock/data'
import { renderApp } from '../../test/renderApp'
import { viewHandlers, viewOf } from '../../test/mock/views'

beforeAll(async () => {
  await Promise.all([
    import('../list/RecordListPage'),
    import('../board/RecordBoard'),
    import('../calendar/RecordCalendar'),
    import('../cards/RecordCards'),
    import('./ViewDialog'),
    import('../paste/PasteDialog'),
  ])
}, 60_000)

beforeEach(() => window.localStorage.clear())

const web = { field: 'source', op: 'eq', value: 'web' } as const
const fromWeb = viewOf({ id: 'web', object: 'person', name: 'From the web', settings: { filter: web, sort: ['-name'] } }) // prettier-ignore

const tabs = () => screen.findByRole('navigation', { name: 'Views' })
const tab = async (name: RegExp | string) => within(await tabs()).findByRole('button', { name })
const withFilter = (filter: unknown) => `/people?filter=${encodeURIComponent(JSON.stringify(filter))}`

it('keeps a list as it is looked at under a name, which its address then shows to others', async () => {
  const { user, router } = await renderApp({ path: withFilter(web) })
  await user.click(await tab('View'))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: 'Name of the view' }), 'From the web')
  await user.click(within(dialog).getByRole('radio', { name: /Everybody who sees/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await tab('From the web Shared')).toHaveAttribute('aria-current', 'page')
  expect(router.state.location.search).toEqual({ view: 'view-1' })
  expect(await screen.findByRole('button', { name: /Filter/ })).toHaveTextContent('1')
})

it('marks a view that was changed, and saves or discards the change', async () => {
  const { user, router } = await renderApp({ path: '/people?view=web', answers: viewHandlers([fromWeb]) })
  await screen.findAllByRole('row')
  expect(screen.queryByRole('img', { name: 'Changed, not saved' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  expect(await screen.findByRole('img', { name: 'Changed, not saved' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ view: 'web' }))
  expect(screen.queryByRole('img', { name: 'Changed, not saved' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  await user.click(await screen.findByRole('button', { name: 'Save the view' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ view: 'web' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Mine' })).toHaveAttribute('data-on', 'true'))
})

it('shows everything of a list whose view filters, once the filter is cleared', async () => {
  const { user } = await renderApp({ path: '/people?view=web', answers: viewHandlers([fromWeb]) })
  await user.click(await screen.findByRole('button', { name: 'Clear the filter' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Clear the filter' })).toBeNull())
  expect(await screen.findByRole('img', { name: 'Changed, not saved' })).toBeVisible()
})

it('deletes a view with a way back', async () => {
  const { user } = await renderApp({ path: '/people?view=web', answers: viewHandlers([fromWeb]) })
  await user.click(await screen.findByRole('button', { name: 'More about the view From the web' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete the view' }))
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  expect(await tab('From the web')).toHaveAttribute('aria-current', 'page')
})

it('begins with the view that its reader chose, and still leads to everything', async () => {
  const own = { ...fromWeb, default: true }
  const { user, router } = await renderApp({ path: '/people', answers: viewHandlers([own]) })
  expect(await tab('From the web')).toHaveAttribute('aria-current', 'page')
  await user.click(await tab('All'))
  await waitFor(() => expect(router.state.location.search).toEqual({ view: 'all' }))
  expect(await tab('All')).toHaveAttribute('aria-current', 'page')
})

it('shows nothing where a condition asks for what is gone, until somebody takes it out', async () => {
  const shoe = { field: 'shoe', op: 'eq', value: '44' } as const
  const broken = viewOf({
    id: 'broken',
    object: 'person',
    name: 'Shoes',
    settings: { filter: { and: [web, shoe] }, columns: [{ path: 'name' }, { path: 'shoe' }] },
    faults: [
      { pointer: '/settings/columns/1/path', code: 'filter.unknown-field', message: 'There is no field shoe.' },
      { pointer: '/settings/filter/and/1/field', code: 'filter.unknown-field', message: 'No field shoe.' },
    ],
  }) // prettier-ignore
  const { user } = await renderApp({ path: '/people?view=broken', answers: viewHandlers([broken]) })
  expect(await screen.findByText('This view needs a look')).toBeVisible()
  expect(screen.getByText('Left out of this view: There is no field shoe.')).toBeVisible()
  expect(screen.queryByRole('grid')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Take the condition out' }))
  expect(await screen.findByRole('grid')).toBeVisible()
  expect(screen.getByRole('button', { name: /Filter/ })).toHaveTextContent('1')
})

it('groups rows, folds the groups and puts figures under the columns', async () => {
  const { user } = await renderApp({ path: '/companies?group=industry' })
  const heads = await screen.findAllByRole('gridcell', { expanded: true })
  const rows = screen.getAllByRole('row').length
  if (heads[0] !== undefined) await user.click(heads[0])
  await waitFor(() => expect(screen.getAllByRole('row').length).not.toBe(rows))
  await user.click(await screen.findByRole('button', { name: 'Figure under Employees' }))
  await user.click(await screen.findByRole('menuitem', { name: 'highest' }))
  expect(await screen.findByRole('button', { name: /^highest/ })).toBeVisible()
})

it('shows what a pasted block changes and why a cell is refused, and takes all of it back at once', async () => {
  const { user } = await renderApp({ path: '/people' })
  const grid = await screen.findByRole('grid')
  grid.focus()
  await user.paste('Position\tCompany\nGardener\tNo such firm\nPainter\tNo such firm')
  const dialog = await screen.findByRole('dialog', { name: 'Paste' })
  expect(await within(dialog).findAllByText('There is no record of this name')).toHaveLength(2)
  await user.click(within(dialog).getByRole('button', { name: /Change 2 cells/ }))
  expect((await screen.findAllByText('Gardener')).length).toBeGreaterThan(0)
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  await waitFor(() => expect(screen.queryByText('Gardener')).toBeNull())
})

it('moves a card of any choice to another column by the keyboard, with a way back', async () => {
  const { user } = await renderApp({
    path: `${withFilter({ field: 'position', op: 'eq', value: 'Owner' })}&as=board&by=source`,
  })
  const from = await screen.findByRole('region', { name: 'Web form' })
  const [first] = await within(from).findAllByRole('link')
  const card = first?.closest('article')?.dataset['card']
  const stands = (column: string) =>
    screen.getByRole('region', { name: column }).querySelector(`[data-card="${card}"]`) !== null
  first?.focus()
  await user.keyboard(' {ArrowRight} ')
  await waitFor(() => expect(stands('Referral')).toBe(true))
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  await waitFor(() => expect(stands('Web form')).toBe(true))
})

it('shows tasks on the days of a month and moves one by Alt and an arrow', async () => {
  const at = `/api/v1/tasks/${idOf('task', 1)}`
  const { user } = await renderApp({ path: '/tasks?as=calendar&date=dueAt' })
  await screen.findByRole('heading', { level: 2 })
  const before = (await (await fetch(at)).json()) as { dueAt: string; title: string; version: number }
  const day = new Date()
  day.setHours(10, 0, 0, 0)
  await fetch(at, { method: 'PATCH', body: JSON.stringify({ dueAt: day.toISOString() }) })
  await user.click(screen.getByRole('button', { name: 'Next month' }))
  await user.click(screen.getByRole('button', { name: 'Today' }))
  const entries = await screen.findAllByRole('button', { name: before.title })
  entries[0]?.focus()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(await screen.findByRole('button', { name: /Undo/ })).toBeVisible()
})
