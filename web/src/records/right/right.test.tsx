import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf } from '../../test/mock/data'
import { renderApp } from '../../test/renderApp'

const id = idOf('person', 3)

beforeAll(async () => {
  await Promise.all([import('../card/RecordPanel'), import('./ShareDialog'), import('./WhyDialog')])
}, 60_000)

beforeEach(() => window.localStorage.clear())

it('shares a record with a colleague', async () => {
  let kept: unknown = null
  const answers = [
    http.get('*/api/v1/people/:id/shares', () => HttpResponse.json({ items: [] })),
    http.put('*/api/v1/people/:id/shares', async ({ request }) => {
      kept = await request.json()
      return HttpResponse.json({ items: [] })
    }),
  ]
  const { user } = await renderApp({ path: `/people?open=${id}`, answers })
  await user.click(await screen.findByRole('button', { name: 'More actions' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Share…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Share' })
  await user.click(await within(dialog).findByRole('combobox', { name: 'Share with' }))
  const option = (await screen.findAllByRole('option'))[0]
  if (option === undefined) throw new Error('Nobody to share with')
  await user.click(option)
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(kept).toMatchObject({ items: [{ may: 'see', until: null }] }))
})

it('says by which rule a record is seen', async () => {
  const text = 'Role “Boss” – see: all records.'
  const answers = [
    http.get('*/api/v1/people/:id/why', () =>
      HttpResponse.json({ allowed: true, reasons: [{ code: 'role.all', text }] }),
    ),
  ]
  const { user } = await renderApp({ path: `/people?open=${id}`, answers })
  await user.click(await screen.findByRole('button', { name: 'More actions' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Why can I see this?' }))
  expect(await screen.findByText(text)).toBeVisible()
  expect(screen.getByText('Allowed')).toBeVisible()
})
