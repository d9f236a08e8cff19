import { act, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import type { PersonHere, Place } from '../../lib/api/presence'
import { idOf } from '../../test/mock/data'
import { renderApp } from '../../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('../list/RecordListPage'),
    import('../card/RecordPanel'),
    import('../card/RecordPage'),
    import('../fields/FieldEditor'),
  ])
}, 60_000)

const id = idOf('person', 3)
const marko: PersonHere = { id: idOf('user', 2), name: 'Marko Ilić', field: null }

/** A server that knows who else is here, and what this page said. */
const office = (others: PersonHere[]) => {
  const said: Place[] = []
  const left: string[] = []
  const answers = [
    http.put('*/api/v1/presence', async ({ request }) => {
      said.push((await request.json()) as Place)
      return HttpResponse.json({ items: others })
    }),
    http.delete('*/api/v1/presence', ({ request }) => {
      left.push(new URL(request.url).searchParams.get('screen') ?? '')
      return new HttpResponse(null, { status: 204 })
    }),
  ]
  return { said, left, answers }
}

it('shows the faces of the others, tells them where this person is, and leaves with the card', async () => {
  const { said, left, answers } = office([marko])
  const { router } = await renderApp({ path: `/people?open=${id}`, answers })
  const panel = await screen.findByRole('complementary')
  const here = await within(panel).findByRole('list', { name: 'Also here' })
  expect(within(here).getByText('Marko Ilić looks at this')).toBeInTheDocument()
  expect(said[0]).toMatchObject({ object: 'person', id, field: null })

  await act(() => router.navigate({ to: '/people', search: {} as never }))
  await waitFor(() => expect(left).toEqual([said[0]?.screen]))
})

it('rings the field that another is changing, with his name', async () => {
  const { answers } = office([{ ...marko, field: 'position' }])
  await renderApp({ path: `/people/${id}`, answers })
  expect(await screen.findByText('Marko Ilić is changing this')).toBeInTheDocument()
  expect(screen.getByText('Marko Ilić is changing Position')).toBeInTheDocument()
})

it('says which field is being changed here, and that it is no more', async () => {
  const { said, answers } = office([])
  const { user } = await renderApp({ path: `/people?open=${id}`, answers })
  const panel = await screen.findByRole('complementary')
  await user.click(await within(panel).findByRole('button', { name: 'Edit Position' }))
  await within(panel).findByRole('textbox', { name: 'Position' })
  await waitFor(() => expect(said.at(-1)?.field).toBe('position'))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(said.at(-1)?.field).toBeNull())
  expect(new Set(said.map(({ screen: one }) => one)).size).toBe(1)
})

it('counts those for whom there is no room', async () => {
  const many = ['Ana', 'Boris', 'Vesna', 'Goran', 'Dina'].map((name, at) => ({
    id: idOf('user', at + 2),
    name,
    field: null,
  }))
  const { answers } = office(many)
  await renderApp({ path: `/people/${id}`, answers })
  const here = await screen.findByRole('list', { name: 'Also here' })
  expect(within(here).getAllByRole('listitem')).toHaveLength(3)
  expect(within(here).getByText('+3')).toBeInTheDocument()
  expect(within(here).getByText(/Dina looks at this/)).toBeInTheDocument()
})

it('is nowhere when the past is looked at', async () => {
  const { said, answers } = office([marko])
  await renderApp({ path: `/people/${id}?asOf=2026-03-01`, answers })
  await screen.findByRole('article')
  expect(said).toEqual([])
  expect(screen.queryByRole('list', { name: 'Also here' })).toBeNull()
})
