import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf } from '../../test/mock/data'
import { renderApp } from '../../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('../../features/people/Lists'),
    import('../../records/card/RecordPanel'),
    import('./PastBanner'),
    import('../../records/card/RevertDialog'),
    import('../../records/fields/inputs/CalendarField'),
    import('../../records/fields/FieldEditor'),
  ])
}, 60_000)

beforeEach(() => window.localStorage.clear())

it('asks for a list as on the day in the address, changes nothing there and leads back to today', async () => {
  const asked: (string | null)[] = []
  const listening = http.get('*/api/v1/people', ({ request }) => {
    asked.push(new URL(request.url).searchParams.get('asOf'))
  })
  const { user, router } = await renderApp({ path: '/people?asOf=2026-01-15', answers: [listening] })
  expect(await screen.findByText(/As it was at the end of/)).toHaveTextContent('15 January 2026')
  expect(await screen.findByRole('grid')).toBeVisible()
  expect(asked[0]).toBe(new Date(2026, 0, 15, 23, 59, 59, 999).toISOString())
  expect(screen.queryByRole('button', { name: 'Person' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Back to today' }))
  expect(await screen.findByRole('button', { name: 'Person' })).toBeVisible()
  expect(router.state.location.search).not.toHaveProperty('asOf')
  await waitFor(() => expect(asked.at(-1)).toBeNull())
})

it('shows before a record is restored which fields would change, and restores those that fit', async () => {
  const sent: unknown[] = []
  const changes = [{ field: 'position', label: 'Position', from: 'Director', to: 'Architect' }]
  const unfit = [{ pointer: '/company', code: 'gone', message: 'There is no such company.' }]
  const answers = [
    http.post('*/api/v1/people/:id/revert/preview', () =>
      HttpResponse.json({ changes, unfit, problem: null }),
    ),
    http.post('*/api/v1/people/:id/revert', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({})
    }),
  ]
  const { user } = await renderApp({ path: `/people?open=${idOf('person', 3)}&asOf=2026-01-15`, answers })
  await user.click(await screen.findByRole('button', { name: 'Restore…' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('Architect')).toBeVisible()
  expect(within(dialog).getByText(/There is no such company/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ fields: ['position'] })
  await waitFor(() => expect(screen.queryByText(/As it was at the end of/)).not.toBeInTheDocument())
})
