import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import type { Portrait, PortraitGroup, Share } from '../../../lib/api/portrait'
import { renderApp } from '../../../test/renderApp'
import { filterOf, toggled } from './chosen'

beforeAll(async () => {
  await Promise.all([import('./PortraitPage'), import('../SegmentPage')])
}, 60_000)

const share = (count: number, of: number): Share => ({
  count,
  share: count / of,
  low: count / of / 2,
  high: Math.min(1, (count / of) * 1.5),
})

const groupOf = (part: Partial<PortraitGroup>, buyers: number, rest: number): PortraitGroup => ({
  value: null,
  from: null,
  to: null,
  filter: { field: 'x', op: 'empty' },
  buyers: share(buyers, 40),
  rest: share(rest, 60),
  lift: rest === 0 ? null : buyers / 40 / (rest / 60),
  p: 0.5,
  ...part,
})

const brno: PortraitGroup = groupOf(
  { value: 'Brno', filter: { field: 'city', op: 'exactly', value: 'Brno' }, p: 0.0001 },
  30,
  6,
)
const young = groupOf(
  { value: '2', from: '25', to: '35', filter: { field: 'birthday', op: 'gt', value: '1991-11-30' } },
  10,
  15,
)

const portrait: Portrait = {
  buyers: 40,
  rest: 60,
  minimum: 30,
  isEnough: true,
  fields: [
    { field: 'city', label: 'City', cut: 'values', strength: 0.6, distinct: 2, items: [brno, groupOf({}, 10, 54)], other: null },
    { field: 'birthday', label: 'Birthday', cut: 'ages', strength: 0.1, distinct: 30, items: [young], other: groupOf({ filter: null }, 30, 45) },
  ],
} // prettier-ignore

const buyers = { field: 'source', op: 'eq', value: 'Fair' }
const path = `/segments/portrait?buyers=${encodeURIComponent(JSON.stringify(buyers))}`

it('asks who counts as buyer before it compares anything', async () => {
  await renderApp({ path: '/segments/portrait' })
  expect(await screen.findByText('Say who counts as buyer')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Who counts as buyer' })).toBeVisible()
})

it('opens the records behind each figure, and keeps chosen values as a segment', async () => {
  const made: unknown[] = []
  const answers = [
    http.post('*/api/v1/people/portrait', () => HttpResponse.json(portrait)),
    http.post('*/api/v1/segments', async ({ request }) => {
      made.push(await request.clone().json())
      return undefined
    }),
  ]
  const { user, router } = await renderApp({ path, answers })
  const city = await screen.findByRole('region', { name: 'City' })
  const link = within(city).getByRole('link', { name: /^The rest with Brno: 10\s?% · 6$/ })
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('"not"')
  expect(within(city).getByText('× 7.5')).toBeVisible()

  await user.click(within(city).getByRole('checkbox', { name: 'Brno' }))
  const ages = screen.getByRole('region', { name: 'Birthday' })
  expect(within(ages).getByText('29 rarer values')).toBeVisible()
  await user.click(within(ages).getByRole('checkbox', { name: 'age 25–34' }))
  const chosen = screen.getByRole('toolbar', { name: 'Chosen values' })
  expect(within(chosen).getByText('2 values chosen')).toBeVisible()
  await user.click(within(chosen).getByRole('button', { name: 'Save as a segment' }))
  const dialog = await screen.findByRole('dialog', { name: 'Save as a segment' })
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Young Brno')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/segments/segment-1'))
  expect(made).toEqual([
    expect.objectContaining({
      object: 'person',
      kind: 'dynamic',
      name: 'Young Brno',
      filter: { and: [brno.filter, young.filter] },
    }),
  ])
})

it('says when there are too few to be sure', async () => {
  const answers = [
    http.post('*/api/v1/people/portrait', () =>
      HttpResponse.json({ ...portrait, buyers: 3, isEnough: false }),
    ),
  ]
  await renderApp({ path, answers })
  expect(await screen.findByText('Too few to be sure: at least 30 of each are needed')).toBeVisible()
})

it('joins values of one field by or, and fields by and', () => {
  const both = toggled(toggled(toggled({}, 'city', 0), 'city', 1), 'birthday', 0)
  expect(filterOf(portrait, both)).toEqual({
    and: [{ or: [brno.filter, { field: 'x', op: 'empty' }] }, young.filter],
  })
  expect(filterOf(portrait, toggled(toggled({}, 'city', 0), 'city', 0))).toBeNull()
})
