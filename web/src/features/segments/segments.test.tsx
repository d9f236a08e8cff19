import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { segmentHandlers, segmentOf } from '../../test/mock/segments'
import { renderApp } from '../../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('./SegmentsPage'),
    import('./SegmentPage'),
    import('../../records/list/RecordListPage'),
    import('../../records/segment/ListDialog'),
    import('../../records/filter/FilterBuilder'),
  ])
}, 60_000)

const quiet = segmentOf({ id: 'quiet', object: 'person', name: 'Quiet people', kind: 'dynamic', size: 12 })
const fair = segmentOf({ id: 'fair', object: 'person', name: 'Fair in Brno', kind: 'static', size: 3 })
const firms = segmentOf({ id: 'firms', object: 'company', name: 'Firms', kind: 'dynamic' })

it('makes a segment and decides who belongs to it', async () => {
  const { user, router } = await renderApp({ path: '/segments' })
  await user.click(await screen.findByRole('button', { name: 'New segment' }))
  const dialog = await screen.findByRole('dialog', { name: 'New segment' })
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Belgrade')
  await user.click(within(dialog).getByRole('button', { name: 'Create' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/segments/segment-1'))

  await user.click(await screen.findByRole('button', { name: 'Change' }))
  const form = await screen.findByRole('form', { name: 'Filter' })
  await user.click(within(form).getByRole('button', { name: 'Condition' }))
  await user.type(within(form).getByRole('textbox', { name: 'Value' }), 'Ana')
  await user.click(within(form).getByRole('button', { name: 'Apply' }))
  expect(await screen.findByText(/^Where .*Ana/)).toBeVisible()
  expect(screen.queryByRole('form', { name: 'Filter' })).not.toBeInTheDocument()
})

it('lists segments with their size, and says which no longer fit', async () => {
  const fault = { pointer: '/filter/field', code: 'filter.unknown-field', message: 'There is no field shoe.' }
  const broken = segmentOf({ ...firms, name: 'Broken', mayEdit: false, faults: [fault], size: null })
  const { user } = await renderApp({ path: '/segments', answers: segmentHandlers([quiet, fair, broken]) })
  const row = await screen.findByRole('row', { name: /Quiet people/ })
  expect(within(row).getByText('12')).toBeVisible()
  expect(screen.getByRole('img', { name: 'Its filter no longer fits' })).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Broken' }))
  expect(await screen.findByText('There is no field shoe.')).toBeVisible()
})

it('does not delete what is in use without saying where', async () => {
  const answers = [
    http.delete('*/api/v1/segments/:id', ({ request }) =>
      new URL(request.url).searchParams.get('anyway') === 'true'
        ? undefined
        : HttpResponse.json(
            { title: 'In use', status: 409, code: 'segment.in-use', uses: [{ kind: 'view', id: 'v', name: 'My view' }] },
            { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
          ),
    ),
    ...segmentHandlers([quiet, fair]),
  ] // prettier-ignore
  const { user, router } = await renderApp({ path: '/segments/quiet', answers })
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  const dialog = await screen.findByRole('dialog', { name: 'Delete “Quiet people”?' })
  expect(within(dialog).getByText(/My view/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/segments'))
  expect(await screen.findByRole('link', { name: 'Fair in Brno' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Quiet people' })).not.toBeInTheDocument()
})

it('puts chosen people on a new list, and takes that back', async () => {
  const { user } = await renderApp({ path: '/people' })
  const grid = await screen.findByRole('grid', { name: 'People' })
  for (const row of within(grid).getAllByRole('row').slice(1, 3))
    await user.click(within(row).getByRole('checkbox'))
  await user.click(await screen.findByRole('button', { name: 'List' }))
  const dialog = await screen.findByRole('dialog', { name: 'List' })
  await user.type(await within(dialog).findByRole('textbox', { name: 'Name of the list' }), 'Fair')
  await user.click(within(dialog).getByRole('button', { name: 'Put on the list' }))
  expect(await screen.findByText('2 put on “Fair”')).toBeVisible()
  expect(screen.queryByRole('toolbar', { name: 'Selected rows' })).not.toBeInTheDocument()

  const size = async () =>
    ((await (await fetch('/api/v1/segments/segment-1')).json()) as { size: number }).size
  expect(await size()).toBe(2)
  await user.click(screen.getByRole('button', { name: /Undo/ }))
  await waitFor(async () => expect(await size()).toBe(0))
})

it('shows on the card in which segments a person is, and leads there', async () => {
  const { user, router } = await renderApp({ path: '/people', answers: segmentHandlers([fair]) })
  const grid = await screen.findByRole('grid', { name: 'People' })
  const [, row] = within(grid).getAllByRole('row')
  await router.navigate({ to: '/people', search: { open: row?.id.replace('row-', '') ?? '' } as never })
  const chips = await screen.findByRole('list', { name: 'Segments' })
  await user.click(within(chips).getByRole('link', { name: 'Fair in Brno' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/segments/fair'))
})

it('asks in a filter for the segments of the record or of its company', async () => {
  const asked: unknown[] = []
  const answers = [
    http.post('/api/v1/filters/describe', async ({ request }) => {
      asked.push(((await request.json()) as { filter: unknown }).filter)
      return HttpResponse.json({ text: 'as it is said' })
    }),
    ...segmentHandlers([quiet, firms]),
  ]
  const { user } = await renderApp({ path: '/people', answers })
  await user.click(await screen.findByRole('button', { name: /^Filter/ }))
  const form = await screen.findByRole('form', { name: 'Filter' })
  await user.click(within(form).getByRole('button', { name: 'Condition' }))
  await user.click(await within(form).findByRole('combobox', { name: 'Field' }))
  await user.keyboard('company segments')
  await user.click(await screen.findByRole('option', { name: 'Company › Segments' }))
  const value = within(form)
    .getAllByRole('combobox', { name: 'Value' })
    .find((one) => one.tagName === 'INPUT')
  await user.click(value as HTMLElement)
  expect(screen.queryByRole('option', { name: 'Quiet people' })).not.toBeInTheDocument()
  await user.click(await screen.findByRole('option', { name: 'Firms' }))
  await user.click(within(form).getByRole('button', { name: 'Apply' }))
  await waitFor(() => expect(asked.at(-1)).toEqual({ field: 'company.segments', op: 'in', value: ['firms'] }))
})
