import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import type { TimelineEntry } from '../../lib/api/timeline'
import { idOf } from '../../test/mock/data'
import { renderApp } from '../../test/renderApp'

const company = idOf('company', 1)

/** As a file brings them: all at one time, by one person. */
const brought = (count: number): TimelineEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `made-${at}`,
    at: '2026-11-24T09:00:00Z',
    by: { id: idOf('user', 1), name: 'Ana Marić' },
    about: { object: 'deal', id: idOf('deal', at + 1), name: `Desk ${at + 1}` },
    origin: 'IMPORT',
    kind: 'created',
  }))

const timeline = async (count: number) => {
  const { user } = await renderApp({
    path: `/companies/${company}`,
    answers: [
      http.get(`*/api/v1/companies/${company}/timeline`, () =>
        HttpResponse.json({ items: brought(count), next: null }),
      ),
    ],
  })
  return { user, region: await screen.findByRole('region', { name: 'Timeline' }) }
}

it('tells of all deals that a file brought in one sentence, and of each at a click', async () => {
  const { user, region } = await timeline(3)
  const sentence = await within(region).findByRole('button', { name: 'Deals: 3 created' })
  expect(within(region).getByText('by an import')).toBeVisible()
  expect(within(region).getByText('Ana Marić')).toBeVisible()
  expect(within(region).queryByText('Desk 2')).not.toBeInTheDocument()

  await user.click(sentence)
  expect(await within(region).findByText('Desk 2')).toBeVisible()
  expect(within(region).getAllByText(/^Desk \d$/)).toHaveLength(3)
  expect(within(region).queryByRole('button', { name: /created/ })).not.toBeInTheDocument()
})

it('writes how many as the language writes numbers', async () => {
  const { region } = await timeline(1200)
  expect(await within(region).findByRole('button', { name: 'Deals: 1,200 created' })).toBeVisible()
})
