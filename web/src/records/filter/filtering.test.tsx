import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import type { Filter } from '../../lib/api/requests'
import { renderApp } from '../../test/renderApp'

beforeAll(async () => {
  await Promise.all([import('../list/RecordListPage'), import('./FilterBuilder'), import('./FilterSummary')])
}, 60_000)

type App = Awaited<ReturnType<typeof renderApp>>

const address = (filter: unknown) => `/people?filter=${encodeURIComponent(JSON.stringify(filter))}`

const opened = async (user: App['user']) => {
  await user.click(await screen.findByRole('button', { name: /^Filter/ }))
  return screen.findByRole('form', { name: 'Filter' })
}

/** The filter that the page asks the server to say in words, which is the one it shows. */
const spoken = () => {
  const asked: Filter[] = []
  const answer = http.post('/api/v1/filters/describe', async ({ request }) => {
    asked.push(((await request.json()) as { filter: Filter }).filter)
    return HttpResponse.json({ text: 'as it is said' })
  })
  return { asked, answers: [answer] }
}

it('finds a field two relations away by its words', async () => {
  const { asked, answers } = spoken()
  const { user } = await renderApp({ path: '/people', answers })
  const form = await opened(user)
  await user.click(within(form).getByRole('button', { name: 'Condition' }))
  const field = await within(form).findByRole('combobox', { name: 'Field' })
  await user.click(field)
  await user.keyboard('company owner mail')
  await user.click(await screen.findByRole('option', { name: 'Company › Owner › E-mail' }))
  await user.type(within(form).getByRole('textbox', { name: 'Value' }), 'ana')
  await user.click(within(form).getByRole('button', { name: 'Apply' }))
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ field: 'company.owner.email', op: 'contains', value: 'ana' }),
  )
})

it('walks from relation to relation and back', async () => {
  const { user } = await renderApp({ path: '/people' })
  const form = await opened(user)
  await user.click(within(form).getByRole('button', { name: 'Condition' }))
  const field = await within(form).findByRole('combobox', { name: 'Field' })
  await user.click(field)
  await user.click(await screen.findByRole('option', { name: 'Company ›' }))
  await user.click(await screen.findByRole('option', { name: 'Country' }))
  expect(field).toHaveValue('Company › Country')
})

it('compares the number and the sum of child records', async () => {
  const { asked, answers } = spoken()
  const { user } = await renderApp({ path: address({ any: { of: 'deals' } }), answers })
  const form = await opened(user)
  await user.click(within(form).getByRole('combobox', { name: 'Comparison' }))
  await user.click(await screen.findByRole('option', { name: 'the sum of' }))
  await user.type(within(form).getByRole('textbox', { name: 'Value' }), '1000')
  await user.click(within(form).getByRole('button', { name: 'Apply' }))
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      children: { of: 'deals', fn: 'sum', field: 'amount', op: 'ge', value: '1000' },
    }),
  )
})

it('shows a field that is gone as a fault, and does not show more rows for it', async () => {
  const gone: Filter = { field: 'shoeSize', op: 'eq', value: '42' }
  const { user } = await renderApp({ path: address(gone) })
  expect(await screen.findByText('There is no field shoeSize')).toBeInTheDocument()
  const form = await screen.findByRole('button', { name: /Filter/ }).then(async (chip) => {
    await user.click(chip)
    return screen.findByRole('form', { name: 'Filter' })
  })
  expect(await within(form).findByText('There is no such field any more')).toBeInTheDocument()
  await user.click(within(form).getByRole('button', { name: 'Remove the condition' }))
  await user.click(within(form).getByRole('button', { name: 'Apply' }))
  await waitFor(() => expect(screen.queryByText('There is no field shoeSize')).toBeNull())
})

it('changes one of many conditions without touching the others', async () => {
  const { asked, answers } = spoken()
  const and: Filter[] = Array.from({ length: 10 }, (_, at) => ({
    field: 'position',
    op: 'ne',
    value: `Place ${at}`,
  }))
  const { user } = await renderApp({ path: address({ and }), answers })
  const form = await opened(user)
  const values = await within(form).findAllByLabelText('Value')
  expect(values).toHaveLength(10)
  const [first] = values
  if (first === undefined) throw new Error('no rows')
  await user.type(first, '!')
  await user.click(within(form).getByRole('button', { name: 'Apply' }))
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      and: [{ field: 'position', op: 'ne', value: 'Place 0!' }, ...and.slice(1)],
    }),
  )
})
