import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { problem } from '../../../test/mock/problem'
import { renderApp } from '../../../test/renderApp'

beforeAll(async () => {
  await import('./DealsPage')
}, 60_000)

beforeEach(() => window.localStorage.clear())

const column = (name: string) => screen.findByRole('region', { name })
const links = async (name: string) => within(await column(name)).findAllByRole('link')

/** Takes the first card of the first stage by the keyboard. */
const takeFirst = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
  const [first] = await links('New')
  if (first === undefined) throw new Error('The board is empty')
  first.focus()
  await user.keyboard(' ')
  return first.textContent
}

it('moves a card by the keyboard, with its money, and offers to undo it', async () => {
  const { user } = await renderApp({ path: '/deals' })
  const name = await takeFirst(user)
  expect(within(await column('New')).getByText('15')).toBeInTheDocument()
  await user.keyboard('{ArrowRight}')
  expect(within(await column('Qualified')).getByText('Drop here, position 1')).toBeVisible()
  expect(within(await column('Qualified')).getByText('16')).toBeInTheDocument()
  await user.keyboard(' ')
  await waitFor(async () => expect((await links('Qualified'))[0]).toHaveTextContent(name))
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  await waitFor(async () => expect((await links('New')).map((link) => link.textContent)).toContain(name))
})

it('puts the card back when the server refuses, and says why', async () => {
  const refused = http.post('*/api/v1/deals/:id/move', () =>
    problem(409, 'rule', 'This stage is closed to you'),
  )
  const { user } = await renderApp({ path: '/deals', answers: [refused] })
  const name = await takeFirst(user)
  await user.keyboard('{ArrowRight} ')
  expect(await screen.findByRole('alert')).toHaveTextContent('This stage is closed to you')
  await waitFor(async () => expect((await links('New')).map((link) => link.textContent)).toContain(name))
  expect(within(await column('New')).getByText('15')).toBeInTheDocument()
})

it('puts the card back with Escape', async () => {
  const { user } = await renderApp({ path: '/deals' })
  const name = await takeFirst(user)
  await user.keyboard('{ArrowRight}{ArrowRight}{Escape}')
  expect((await links('New'))[0]).toHaveTextContent(name)
  expect(screen.queryByText(/Drop here/)).not.toBeInTheDocument()
})

it('asks for the reason of a loss; cancelled, the card stays', async () => {
  const { user } = await renderApp({ path: '/deals' })
  const name = await takeFirst(user)
  const toLost = '{ArrowRight}'.repeat(7)
  await user.keyboard(`${toLost} `)
  const dialog = await screen.findByRole('dialog', { name: `Why is “${name}” lost?` })
  expect(within(dialog).getByRole('button', { name: 'Mark as lost' })).toBeDisabled()
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect((await links('New')).map((link) => link.textContent)).toContain(name)

  await takeFirst(user)
  await user.keyboard(`${toLost} `)
  await user.click(await screen.findByRole('radio', { name: 'Chose a competitor' }))
  await user.click(screen.getByRole('button', { name: 'Mark as lost' }))
  await waitFor(async () => expect((await links('New')).map((link) => link.textContent)).not.toContain(name))
})

it('narrows the board by a quick filter, and its sums follow', async () => {
  const { user, router } = await renderApp({ path: '/deals' })
  await column('New')
  const chip = await screen.findByRole('button', { name: /No next step/ })
  await waitFor(() => expect(chip).toHaveTextContent(/\d+$/))
  const count = /\d+$/.exec(chip.textContent)?.[0] ?? ''
  await user.click(chip)
  await waitFor(() => expect(router.state.location.search).toMatchObject({ quick: ['noNextStep'] }))
  expect(await screen.findByText(`${count} open`)).toBeVisible()
})

it('opens the menu of a card by the keyboard, which gives the focus back to its button', async () => {
  const { user } = await renderApp({ path: '/deals' })
  const name = (await links('New'))[0]?.textContent ?? ''
  const button = () => screen.findByRole('button', { name: `Move “${name}” to…` })
  const asked = await button()
  asked.focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('menuitem', { name: 'Qualified' })).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(async () => expect(await button()).toHaveFocus())
  expect(screen.queryByRole('menuitem')).not.toBeInTheDocument()
})
