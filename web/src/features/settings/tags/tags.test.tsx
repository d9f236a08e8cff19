import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { TagItem } from '../../../lib/api/tags'
import { problem } from '../../../test/mock/problem'
import { renderApp } from '../../../test/renderApp'

beforeAll(async () => {
  await Promise.all([import('../SettingsPage'), import('./TagsSection')])
}, 60_000)

beforeEach(() => window.localStorage.clear())

const tag = (id: string, name: string, records: number, more: Partial<TagItem> = {}): TagItem => ({
  id,
  name,
  records,
  color: null,
  retired: false,
  otherSpellings: [],
  createdAt: '2026-11-01T10:00:00Z',
  createdBy: { id: 'u1', name: 'Jelena Marković' },
  ...more,
})

const vocabulary = [
  tag('1', 'Fair', 3),
  tag('2', 'VIP', 12, { otherSpellings: [{ text: 'vip', records: 2 }] }),
  tag('3', 'Old', 1, { retired: true }),
]

const listed = http.get('*/api/v1/tags', () =>
  HttpResponse.json({ items: vocabulary, next: null, editable: true }),
)
const job = {
  id: 'job-1', kind: 'bulk', title: 'People: tags replaced', status: 'queued', done: 0, total: 3, attention: 0,
  createdAt: '2026-11-01T10:00:00Z', createdBy: 'u1', startedAt: null, finishedAt: null, result: null, problem: null,
  cancelAsked: false, cancellable: true, undoable: false,
} // prettier-ignore

it('shows every tag with its records, its other spellings and who made it', async () => {
  await renderApp({ path: '/settings/tags', answers: [listed] })
  const rows = within(await screen.findByRole('list', { name: 'Tags' })).getAllByRole('listitem')
  expect(rows[1]).toHaveTextContent('VIP')
  expect(rows[1]).toHaveTextContent('also “vip”')
  expect(rows[1]).toHaveTextContent('12 records')
  expect(rows[1]).toHaveTextContent('Jelena Marković')
  expect(rows[2]).toHaveTextContent('retired')
})

it('merges the chosen ones into the one that most records have', async () => {
  let sent: unknown
  const merge = http.post('*/api/v1/tags/merge', async ({ request }) => {
    sent = await request.json()
    return HttpResponse.json(job, { status: 202 })
  })
  const { user } = await renderApp({ path: '/settings/tags', answers: [listed, merge] })
  expect(await screen.findByRole('button', { name: 'Merge into one' })).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: 'Choose Fair' }))
  await user.click(screen.getByRole('checkbox', { name: 'Choose VIP' }))
  await user.click(screen.getByRole('button', { name: 'Merge into one' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('radio', { name: /^VIP/ })).toBeChecked()
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }))
  expect(sent).toEqual({ into: '2', from: ['1'] })
})

it('keeps what was typed and says at the name why it cannot be', async () => {
  const message = 'There is the tag “VIP” already. Merge the two instead.'
  const taken = http.post('*/api/v1/tags/1/rename', () => problem(409, 'tag.taken', message))
  const { user } = await renderApp({ path: '/settings/tags', answers: [listed, taken] })
  await user.click(await screen.findByRole('button', { name: 'More about Fair' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }))
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await user.clear(name)
  await user.type(name, 'vip')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rename' }))
  expect(await screen.findByText(message)).toBeVisible()
  expect(name).toHaveValue('vip')
})
