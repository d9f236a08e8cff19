import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import type { ExportRequest } from '../../lib/api/exports'
import type { Job } from '../../lib/api/jobs'
import { objects } from '../../test/mock/objects'
import { renderApp } from '../../test/renderApp'

const id = '00000000-0000-7000-8000-000000000009'

const job: Job = {
  id,
  kind: 'export',
  title: 'People: export',
  status: 'queued',
  done: 0,
  total: null,
  attention: 0,
  createdAt: '2026-01-01T10:00:00Z',
  createdBy: '',
  startedAt: null,
  finishedAt: null,
  result: null,
  problem: null,
  cancelAsked: false,
  cancellable: true,
  undoable: false,
}

const server = () => {
  const asked: ExportRequest[] = []
  const me = async () => ((await (await fetch('/api/v1/session')).json()) as { user: { id: string } }).user.id
  const done = async (): Promise<Job> => ({
    ...job,
    createdBy: await me(),
    status: 'done',
    done: 2,
    total: 2,
    finishedAt: new Date().toISOString(),
    cancellable: false,
  })
  return {
    asked,
    answers: [
      http.post('*/api/v1/people/export', async ({ request }) => {
        const body = (await request.json()) as ExportRequest & { preview?: boolean }
        if (body.preview === true) return HttpResponse.json({ records: body.ids?.length ?? 7 })
        asked.push(body)
        return HttpResponse.json({ ...job, createdBy: await me() }, { status: 202 })
      }),
      http.get('*/api/v1/jobs', async () =>
        HttpResponse.json({ items: asked.length === 0 ? [] : [await done()] }),
      ),
    ],
  }
}

it('asks for the list as it is seen, and has the file in the tray', async () => {
  const { asked, answers } = server()
  const { user } = await renderApp({ path: '/people?sort=-name', answers })
  await screen.findByRole('grid', { name: 'People' })
  await user.click(await screen.findByRole('button', { name: 'Export' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export: People' })
  await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent('7 records'))
  await user.click(within(dialog).getByRole('button', { name: 'Export' }))

  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({ format: 'csv', sort: ['-name'] })
  expect(asked[0]?.fields?.[0]).toBe('name')
  await user.click(await screen.findByRole('button', { name: 'Long work' }))
  const row = await screen.findByRole('article', { name: 'People: export' })
  expect(within(row).getByRole('link', { name: 'Download: People: export' })).toHaveAttribute(
    'href',
    `/api/v1/exports/${id}/file`,
  )
})

it('exports the chosen rows with all fields to Excel', async () => {
  const { asked, answers } = server()
  const { user } = await renderApp({ path: '/people', answers })
  const grid = await screen.findByRole('grid', { name: 'People' })
  const [row] = within(grid).getAllByRole('row').slice(1, 2)
  if (row === undefined) throw new Error('no row')
  await user.click(within(row).getByRole('checkbox'))
  const bar = await screen.findByRole('toolbar', { name: 'Selected rows' })
  await user.click(within(bar).getByRole('button', { name: 'Export' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export: People' })
  await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent('1 record'))
  await user.click(within(dialog).getByText('XLSX'))
  await user.click(within(dialog).getByText('All fields'))
  await user.click(within(dialog).getByRole('button', { name: 'Export' }))

  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({ format: 'xlsx', ids: [row.id.replace('row-', '')] })
  expect(asked[0]).not.toHaveProperty('fields')
})

it('is not offered to whom lacks the right', async () => {
  const closed = objects.map((object) => ({
    ...object,
    permissions: { ...object.permissions, export: 'none' },
  }))
  const answers = [http.get('*/api/v1/objects', () => HttpResponse.json({ items: closed }))]
  await renderApp({ path: '/people', answers })
  await screen.findByRole('grid', { name: 'People' })
  await screen.findByRole('button', { name: 'Height of rows' })
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
})

it('says what the server says and keeps what was chosen', async () => {
  const answers = [
    http.post('*/api/v1/people/export', async ({ request }) => {
      const { preview = false } = (await request.json()) as { preview?: boolean }
      if (preview) return HttpResponse.json({ records: 2 })
      const body = { title: 'Forbidden', status: 403, code: 'export.not-allowed', detail: 'Not any more.' }
      return HttpResponse.json(body, { status: 403, headers: { 'Content-Type': 'application/problem+json' } })
    }),
  ]
  const { user } = await renderApp({ path: '/people', answers })
  await user.click(await screen.findByRole('button', { name: 'Export' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export: People' })
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Between cells' }), 'Tab')
  await user.click(within(dialog).getByRole('button', { name: 'Export' }))

  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Not any more.')
  expect(within(dialog).getByRole('combobox', { name: 'Between cells' })).toHaveDisplayValue('Tab')
})

it('exports a list of another day as it was then', async () => {
  const { asked, answers } = server()
  const { user } = await renderApp({ path: '/people?asOf=2026-03-01', answers })
  await user.click(await screen.findByRole('button', { name: 'Export' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export: People' })
  await user.click(within(dialog).getByRole('button', { name: 'Export' }))

  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]?.asOf).toBe(new Date(2026, 2, 1, 23, 59, 59, 999).toISOString())
})
