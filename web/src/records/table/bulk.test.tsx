import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import type { Job } from '../../lib/api/jobs'
import { renderApp } from '../../test/renderApp'

type App = Awaited<ReturnType<typeof renderApp>>

const chooseTwo = async (user: App['user']) => {
  const grid = await screen.findByRole('grid', { name: 'People' })
  const rows = within(grid).getAllByRole('row').slice(1, 3)
  for (const row of rows) await user.click(within(row).getByRole('checkbox'))
  return rows.map((row) => row.id.replace('row-', ''))
}

const stored = async (id: string) =>
  (await (await fetch(`/api/v1/people/${id}`)).json()) as Record<string, unknown>

it('shows what a change would do before anything is done', async () => {
  const { user } = await renderApp({ path: '/people' })
  const [first = ''] = await chooseTwo(user)
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit many' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Field' }))
  await user.click(await screen.findByRole('option', { name: 'Position' }))
  await user.type(await within(dialog).findByRole('textbox', { name: 'New value' }), 'Beekeeper')

  const preview = await within(dialog).findByRole('region', { name: 'Preview' })
  expect(await within(preview).findByText('2 records may be changed')).toBeVisible()
  await waitFor(() => expect(within(preview).getAllByText('Beekeeper')).toHaveLength(2))
  expect((await stored(first))['position']).not.toBe('Beekeeper')
})

it('tells of values that no record can take, and lets nobody start with them', async () => {
  const fault = { pointer: '/change/set/position', code: 'value.too-long', message: 'At most 3 characters.' }
  const answers = [
    http.post('*/api/v1/people/bulk', () =>
      HttpResponse.json(
        { title: 'Please correct', status: 422, code: 'invalid', errors: [fault] },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  ]
  const { user } = await renderApp({ path: '/people', answers })
  await chooseTwo(user)
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit many' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Field' }))
  await user.click(await screen.findByRole('option', { name: 'Position' }))
  await user.type(await within(dialog).findByRole('textbox', { name: 'New value' }), 'Beekeeper')

  expect(await within(dialog).findByRole('alert')).toHaveTextContent('At most 3 characters.')
  expect(within(dialog).getByRole('button', { name: 'Change' })).toBeDisabled()
})

it('adds a tag beside those that a record has, and takes it away again by undo', async () => {
  const { user } = await renderApp({ path: '/people' })
  const [first = ''] = await chooseTwo(user)
  const before = (await stored(first))['tags']
  await user.click(await screen.findByRole('button', { name: 'Tag' }))
  const dialog = await screen.findByRole('dialog', { name: 'Tag many' })
  await user.type(within(dialog).getByRole('combobox', { name: 'Add' }), 'fair{Enter}')
  await user.click(await within(dialog).findByRole('button', { name: /Change 2 records/ }))
  await waitFor(async () => expect((await stored(first))['tags']).toContain('fair'))

  expect(await screen.findByText('2 records changed')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(await screen.findByText('2 records are as they were')).toBeVisible()
  expect((await stored(first))['tags']).toEqual(before)
})

it('takes many back from the trash', async () => {
  const { user, router } = await renderApp({ path: '/people' })
  const [first = ''] = await chooseTwo(user)
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  expect(await screen.findByText('2 records moved to the trash')).toBeVisible()
  expect((await stored(first))['deletedAt']).not.toBeNull()

  await router.navigate({ to: '/people', search: { trash: true } })
  expect(await screen.findByRole('heading', { name: 'Trash: People' })).toBeVisible()
  await chooseTwo(user)
  await user.click(within(await screen.findByRole('toolbar')).getByRole('button', { name: 'Take back' }))
  expect(await screen.findByText('2 records are back')).toBeVisible()
  expect((await stored(first))['deletedAt']).toBeNull()
})

const job: Job = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'bulk',
  title: 'People: edit',
  status: 'running',
  done: 8214,
  total: 12_431,
  attention: 3,
  createdAt: '2026-01-01T10:00:00Z',
  createdBy: '',
  startedAt: new Date(Date.now() - 10_000).toISOString(),
  finishedAt: null,
  result: {
    object: 'person',
    verb: 'set',
    changed: 8211,
    unchanged: 0,
    refused: 3,
    refusals: [{ id: 'a', name: 'Ana Beric', field: 'Position', code: 'x', message: 'Too long.' }],
  },
  problem: null,
  cancelAsked: false,
  cancellable: true,
  undoable: false,
}

it('keeps work that goes on in the tray over a reload, to be looked at and stopped', async () => {
  let stopped = 0
  const me = async () => ((await (await fetch('/api/v1/session')).json()) as { user: { id: string } }).user.id
  const answers = [
    http.get('*/api/v1/jobs', async () =>
      HttpResponse.json({ items: [{ ...job, createdBy: await me(), cancelAsked: stopped > 0 }] }),
    ),
    http.post('*/api/v1/jobs/:id/cancel', async () => {
      stopped += 1
      return HttpResponse.json({ ...job, createdBy: await me(), cancelAsked: true })
    }),
  ]
  const { user } = await renderApp({ path: '/people', answers })
  await user.click(await screen.findByRole('button', { name: 'Long work' }))
  const row = await screen.findByRole('article', { name: 'People: edit' })
  expect(row).toHaveTextContent('8,214 of 12,431')
  expect(row).toHaveTextContent(/(s|min) left/)
  await user.click(within(row).getByRole('button', { name: 'Stop' }))
  await waitFor(() => expect(stopped).toBe(1))

  await user.click(within(row).getByRole('button', { name: '3 records need a look' }))
  const report = await screen.findByRole('dialog', { name: 'People: edit' })
  expect(report).toHaveTextContent('Ana Beric')
  expect(report).toHaveTextContent('Position: Too long.')
})
