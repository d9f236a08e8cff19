import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf, tables } from '../../../test/mock/data'
import { objects } from '../../../test/mock/objects'
import { renderApp } from '../../../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('./DealsPage'),
    import('./DealsBody'),
    import('./DealsTrash'),
    import('./board/Board'),
    import('../../../records/table/ColumnsMenu'),
  ])
}, 60_000)

beforeEach(() => window.localStorage.clear())

const board = (name: string) => screen.findByRole('region', { name })

it('deletes the card that is put on the trash, with a way back, and keeps it in the trash', async () => {
  const { user, router } = await renderApp({ path: '/deals' })
  const [first] = await within(await board('New')).findAllByRole('link')
  const name = first?.textContent ?? ''
  first?.focus()
  await user.keyboard(` ${'{ArrowRight}'.repeat(8)} `)
  expect(await screen.findByRole('button', { name: /Undo/ })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Trash' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ trash: true }))
  expect(await screen.findByRole('button', { name: `Take back ${name}` })).toBeVisible()
})

it('lets a card go that was lifted by the keyboard when the focus leaves it', async () => {
  const { user } = await renderApp({ path: '/deals' })
  const [first] = await within(await board('New')).findAllByRole('link')
  first?.focus()
  await user.keyboard(' ')
  expect(await screen.findByText('undo for 10 s, then in the trash')).toBeVisible()
  await user.click(screen.getByRole('searchbox', { name: 'Find in this list' }))
  await waitFor(() => expect(screen.queryByText('undo for 10 s, then in the trash')).not.toBeInTheDocument())
})

it('says how many go on from each stage', async () => {
  await renderApp({ path: '/deals' })
  expect(
    await within(await board('New')).findByRole('img', { name: /^\d+% of \d+ deals went on from here/ }),
  ).toBeVisible()
})

it('offers the first deal where there is none, and says that none match only when something was asked', async () => {
  const none = [
    http.get('*/api/v1/deals', () =>
      HttpResponse.json({ items: [], next: null, count: 0, countKind: 'exact' }),
    ),
  ]
  const { user } = await renderApp({ path: '/deals?view=table', answers: none })
  const empty = (await screen.findByText('No deals yet')).parentElement ?? document.body
  expect(within(empty).getByRole('button', { name: 'Deal' })).toBeVisible()
  expect(within(empty).getByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/import')
  expect(await screen.findByRole('button', { name: /Columns/ })).toBeVisible()
  await user.type(screen.getByRole('searchbox', { name: 'Find in this list' }), 'oak')
  expect(await screen.findByText('No deals match')).toBeVisible()
})

it('offers to move one’s own deals only, where the right ends at one’s own', async () => {
  const own = objects.map((object) =>
    object.name === 'deal'
      ? { ...object, permissions: { see: 'all', create: 'own', edit: 'own', delete: 'none' } }
      : object,
  )
  const answers = [http.get('*/api/v1/objects', () => HttpResponse.json({ items: own }))]
  const deals = (tables()['deal'] ?? []).filter((deal) => deal['status'] === 'open')
  const mine = deals.find(({ owner }) => owner?.id === idOf('user', 1))
  const other = deals.find(({ owner }) => owner?.id !== idOf('user', 1))
  const page = await renderApp({ path: `/deals/${mine?.id ?? ''}`, answers })
  expect(await screen.findByRole('button', { name: 'Won' })).toBeVisible()
  page.unmount()
  await renderApp({ path: `/deals/${other?.id ?? ''}`, answers })
  expect((await screen.findAllByText(String(other?.['name']))).length).toBeGreaterThan(0)
  expect(screen.queryByRole('button', { name: 'Won' })).not.toBeInTheDocument()
})

it('closes a deal again with its reason and its day when reopening it is undone', async () => {
  const lost = (tables()['deal'] ?? []).find(
    (deal) => deal['status'] === 'lost' && deal['lostReason'] != null,
  )
  const asked: unknown[] = []
  const answers = [
    http.post('*/api/v1/deals/:id/move', async ({ request }) => {
      asked.push(await request.clone().json())
      return undefined
    }),
  ]
  const { user } = await renderApp({ path: `/deals/${lost?.id ?? ''}`, answers })
  await user.click(await screen.findByRole('button', { name: 'Reopen' }))
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  expect(await screen.findByRole('button', { name: 'Reopen' })).toBeVisible()
  const { lostReason, closedOn, stage } = lost as unknown as {
    lostReason: { id: string }
    closedOn: string
    stage: { id: string }
  }
  expect(asked[1]).toEqual({ stage: stage.id, lostReason: lostReason.id, closedOn })
})
