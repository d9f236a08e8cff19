import { screen, waitFor, within } from '@testing-library/react'
import { http, type HttpHandler, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import type { Job } from '../../../lib/api/jobs'
import { renderApp } from '../../../test/renderApp'

const source = '00000000-0000-7000-8000-000000000021'

const running: Job = {
  id: '00000000-0000-7000-8000-000000000022',
  kind: 'import',
  title: 'firms.csv: import',
  status: 'running',
  done: 400,
  total: 1000,
  attention: 0,
  createdAt: new Date().toISOString(),
  createdBy: '',
  startedAt: null,
  finishedAt: null,
  result: { import: source, object: 'company' },
  problem: null,
  cancelAsked: false,
  cancellable: true,
  undoable: false,
}

const over = { finishedAt: new Date().toISOString(), cancellable: false }

const tray = async (given: Partial<Job>, more: HttpHandler[] = []) => {
  const now = { job: { ...running, ...given } }
  const me = async () => ((await (await fetch('/api/v1/session')).json()) as { user: { id: string } }).user.id
  const answers = [
    http.get('*/api/v1/jobs', async () =>
      HttpResponse.json({ items: [{ ...now.job, createdBy: await me() }] }),
    ),
    ...more,
  ]
  const app = await renderApp({ path: '/people', answers })
  await app.user.click(await screen.findByRole('button', { name: 'Long work' }))
  return { ...app, now, row: await screen.findByRole('article', { name: 'firms.csv: import' }) }
}

it('tells how far an import is, and leads to it', async () => {
  const { user, router, row } = await tray({})
  expect(row).toHaveTextContent('400 of 1,000')

  await user.click(within(row).getByRole('link', { name: 'Open the import' }))

  await waitFor(() => expect(router.state.location.pathname).toBe(`/import/${source}`))
})

it('stops an import', async () => {
  const asked: string[] = []
  const { user, row } = await tray({}, [
    http.post('*/api/v1/jobs/:id/cancel', ({ params }) => {
      asked.push(String(params['id']))
      return HttpResponse.json({ ...running, cancelAsked: true })
    }),
  ])

  await user.click(within(row).getByRole('button', { name: 'Stop' }))

  await waitFor(() => expect(asked).toEqual([running.id]))
})

it('says which rows need a look, and why an import failed', async () => {
  const { row } = await tray({
    ...over,
    status: 'failed',
    attention: 2,
    problem: { code: 'import.broken', message: 'The import stopped because of a fault of ours.' },
  })

  expect(row).toHaveTextContent('The import stopped because of a fault of ours.')
  expect(within(row).getByRole('link', { name: '2 rows need a look' })).toHaveAttribute(
    'href',
    `/import/${source}`,
  )
})
