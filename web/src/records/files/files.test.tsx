import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { idOf } from '../../test/mock/data'
import { renderApp } from '../../test/renderApp'
import { sizeText } from './files'

beforeAll(async () => {
  await Promise.all([import('../card/RecordPage'), import('./parts')])
}, 60_000)

const deal = idOf('deal', 5)
const file = (name: string, content = name) => new File([content], name, { type: 'text/plain' })
const names = async () =>
  (
    ((await (await fetch(`/api/v1/deals/${deal}`)).json()) as { papers?: { name: string }[] }).papers ?? []
  ).map(({ name }) => name)
const chooser = () => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (input === null) throw new Error('Nothing to choose files with')
  return input
}

const card = async (answers: Parameters<typeof renderApp>[0] = {}) => {
  const app = await renderApp({ path: `/deals/${deal}`, ownFields: true, ...answers })
  await screen.findByRole('heading', { level: 3, name: 'Workshop' })
  const folded = screen.queryByRole('button', { name: /^Empty fields/ })
  if (folded !== null) await app.user.click(folded)
  await screen.findByRole('button', { name: 'Add files: Papers' })
  return app
}

it('saves files as they arrive, and takes a removed one back', async () => {
  const { user } = await card()
  await user.upload(chooser(), [file('offer.txt'), file('plan.txt')])
  await waitFor(async () => expect((await names()).sort()).toEqual(['file 1', 'file 2']))
  const list = await screen.findByRole('list', { name: 'Papers' })
  expect(await within(list).findByRole('link', { name: 'file 1' })).toHaveAttribute(
    'href',
    expect.stringMatching(new RegExp(`^/api/v1/deals/${deal}/files/`)),
  )

  await user.click(within(list).getByRole('button', { name: 'Remove file 1' }))
  await waitFor(async () => expect(await names()).toEqual(['file 2']))
  await user.click(await screen.findByRole('button', { name: /^Undo/ }))
  await waitFor(async () => expect((await names()).sort()).toEqual(['file 1', 'file 2']))
})

it('lets a file be fetched once the record has it', async () => {
  let go: (nothing: undefined) => void = () => undefined
  const until = new Promise<undefined>((resolve) => (go = resolve))
  const slow = http.patch('*/api/v1/deals/:id', () => until)
  const { user } = await card({ answers: [slow] })
  await user.upload(chooser(), file('offer.txt'))
  expect(await screen.findByRole('button', { name: 'Remove file 1' })).toBeVisible()
  const list = screen.getByRole('list', { name: 'Papers' })
  expect(within(list).queryByRole('link')).not.toBeInTheDocument()
  go(undefined)
  expect(await within(list).findByRole('link', { name: 'file 1' })).toBeVisible()
})

it('says what does not fit without sending it', async () => {
  const { user } = await card()
  await user.upload(chooser(), [
    file('empty.txt', ''),
    ...['a', 'b', 'c', 'd'].map((name) => file(`${name}.txt`)),
  ])
  expect(await screen.findByText('The file is empty')).toBeVisible()
  expect(await screen.findByText('No more files fit here: 3 at most')).toBeVisible()
  await waitFor(async () => expect((await names()).length).toBe(3))
  await user.click(screen.getByRole('button', { name: 'Close the message about empty.txt' }))
  expect(screen.queryByText('The file is empty')).not.toBeInTheDocument()
})

it('tries a file again that did not arrive', async () => {
  let tries = 0
  const refusal = { title: 'Unprocessable', detail: 'The disk is full', status: 422, code: 'x' }
  const broken = http.post('*/api/v1/files', () => {
    tries += 1
    return tries === 1 ? HttpResponse.json(refusal, { status: 422 }) : undefined
  })
  const { user } = await card({ answers: [broken] })
  await user.upload(chooser(), file('offer.txt'))
  expect(await screen.findByText('The disk is full')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(async () => expect(await names()).toEqual(['file 1']))
})

it('tells sizes as the language writes them', () => {
  expect(sizeText('en', 900)).toBe('900 byte')
  expect(sizeText('en', 1536)).toBe('1.5 kB')
  expect(sizeText('ru', 3.25 * 1024 * 1024)).toMatch(/^3,3.МБ$/)
})
