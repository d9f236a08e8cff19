import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { renderApp } from '../../../test/renderApp'

beforeAll(async () => {
  await import('./FunnelPage')
}, 60_000)

beforeEach(() => window.localStorage.clear())

it('shows each stage with its passage, and every count opens its deals as a table', async () => {
  const { user, router } = await renderApp({ path: '/funnel' })
  const row = await screen.findByRole('row', { name: /Offer sent/ })
  expect(within(row).getAllByRole('link')).toHaveLength(4)
  const [, , lost] = within(row).getAllByRole('link')
  if (lost !== undefined) await user.click(lost)
  await waitFor(() => expect(router.state.location.pathname).toBe('/deals'))
  expect(router.state.location.search).toMatchObject({
    view: 'all',
    as: 'table',
    filter: { and: expect.any(Array) as unknown },
  })
})

it('says why deals were lost at the stage chosen', async () => {
  const { user } = await renderApp({ path: '/funnel' })
  await user.click(await screen.findByRole('button', { name: 'Qualified' }))
  expect(await screen.findByRole('heading', { name: /Why deals were lost at Qualified/ })).toBeVisible()
})

it('does not judge a seller by a handful of deals', async () => {
  await renderApp({ path: '/funnel?view=results&cut=owner' })
  const row = await screen.findByRole('row', { name: /Jelena Marković/ })
  expect(row).toHaveTextContent('too few to judge')
})
