import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { renderApp } from '../../test/renderApp'

beforeAll(async () => {
  await import('./TasksPage')
}, 60_000)

beforeEach(() => window.localStorage.clear())

it('groups tasks by when they are due', async () => {
  await renderApp({ path: '/tasks' })
  expect(await screen.findByRole('region', { name: 'Overdue' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Today' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Later' })).toBeVisible()
})

it('adds a task for today with one line and Enter, and finishes it with a way back', async () => {
  const { user } = await renderApp({ path: '/tasks' })
  await user.type(await screen.findByRole('textbox', { name: 'New task for today' }), 'Order coffee{Enter}')
  const today = await screen.findByRole('region', { name: 'Today' })
  const check = await within(today).findByRole('checkbox', { name: 'Finish “Order coffee”' })
  await user.click(check)
  expect(await screen.findByText('Done: Order coffee')).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Finish “Order coffee”' })).toBeNull())
  await user.click(screen.getByRole('button', { name: /Undo/ }))
  expect(await screen.findByRole('checkbox', { name: 'Finish “Order coffee”' })).toBeVisible()
})
