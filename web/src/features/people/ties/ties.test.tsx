import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../../lib/api/types'
import { idOf } from '../../../test/mock/data'
import { objects } from '../../../test/mock/objects'
import { renderApp } from '../../../test/renderApp'
import { placesOf } from './places'
import { relationTo, type TieEdge, type TieGraph, type TieNode, waysOf } from './ties'

beforeAll(async () => {
  await Promise.all([
    import('../Cards'),
    import('../Asides'),
    import('./TieDialog'),
    import('./PictureDialog'),
    import('./TiePicture'),
  ])
}, 60_000)

const ana = idOf('person', 3)
const boris = idOf('person', 4)
const oak = idOf('company', 1)
const pine = idOf('company', 2)

const object = (
  name: string,
  plural: string,
  pluralLabel: string,
  fields: FieldDescription[],
): ObjectDescription => ({
  name,
  plural,
  label: name,
  pluralLabel,
  nameField: 'name',
  columns: ['name'],
  sort: 'name',
  fields: [{ ...relationTo('x', 'Name'), key: 'name', type: 'text', readOnly: true }, ...fields],
  permissions: { see: 'all', create: 'all', edit: 'all', delete: 'all' },
})

const day = (key: string, label: string): FieldDescription => ({
  ...relationTo('x', label),
  key,
  type: 'date',
  required: false,
})

const described = [
  ...objects,
  object('employment', 'employments', 'Employments', [
    relationTo('person', 'Person'),
    relationTo('company', 'Company'),
    { ...day('position', 'Position'), type: 'text' },
    day('startedOn', 'From'),
    day('endedOn', 'Until'),
    { ...day('main', 'Main'), type: 'yesNo' },
  ]),
  object('tie', 'ties', 'Ties', [day('startedOn', 'From'), day('endedOn', 'Until')]),
  object('tieKind', 'tie-kinds', 'Kinds', []),
]

const session = {
  user: {
    id: idOf('user', 1),
    name: 'Jelena',
    email: 'j@x.example',
    role: 'administrator',
    department: null,
    language: 'en',
  },
  company: { name: 'Javor', language: 'en', currency: 'EUR', timeZone: 'Europe/Belgrade', sample: false },
  permissions: Object.fromEntries(described.map(({ name, permissions }) => [name, permissions])),
}

const kinds = [
  { id: 'k1', version: 1, name: 'Recommended', backName: 'Recommended by', symmetrical: false, fromKind: 'person', toKind: 'either' },
  { id: 'k2', version: 1, name: 'Spouse', backName: 'Spouse', symmetrical: true, fromKind: 'person', toKind: 'person' },
  { id: 'k3', version: 1, name: 'Supplies', backName: 'Supplied by', symmetrical: false, fromKind: 'company', toKind: 'company' },
] as unknown as RecordRow[] // prettier-ignore

const employment = (id: string, company: { id: string; name: string }, more: Partial<RecordRow>) => ({
  id,
  version: 1,
  person: { id: ana, name: 'Ana' },
  company,
  position: 'Director',
  startedOn: null,
  endedOn: null,
  main: false,
  ...more,
})

const edge = (more: Partial<TieEdge>): TieEdge => ({
  by: 'tie',
  id: 't1',
  from: { object: 'person', id: ana },
  to: { object: 'person', id: boris },
  kind: 'k1',
  label: 'Recommended',
  backLabel: 'Recommended by',
  symmetrical: false,
  startedOn: null,
  endedOn: null,
  circular: false,
  ...more,
})

const node = (id: string, name: string, distance: number): TieNode => ({
  object: 'person',
  id,
  name,
  distance,
})

const graph: TieGraph = {
  nodes: [node(ana, 'Ana', 0), node(boris, 'Boris', 1)],
  edges: [
    edge({ circular: true }),
    edge({ id: 't2', label: 'Spouse', backLabel: 'Spouse', endedOn: '2020-05-05' }),
  ],
  complete: true,
}

const list = (items: unknown[]) => HttpResponse.json({ items, next: null, count: items.length })

const card = async (saved: unknown[] = []) =>
  renderApp({
    path: `/people/${ana}`,
    answers: [
      http.get('*/api/v1/objects', () => HttpResponse.json({ items: described })),
      http.get('*/api/v1/session', () => HttpResponse.json(session)),
      http.get('*/api/v1/employments', () =>
        list([
          employment('e1', { id: oak, name: 'Oak' }, { main: true, startedOn: '2019-03-01' }),
          employment('e2', { id: pine, name: 'Pine' }, { endedOn: '2018-12-31' }),
        ]),
      ),
      http.get('*/api/v1/people/:id/ties', () => HttpResponse.json(graph)),
      http.get('*/api/v1/tie-kinds', () => list(kinds)),
      http.patch('*/api/v1/employments/:id', async ({ request }) => {
        saved.push(await request.json())
        return HttpResponse.json({ id: 'e1', version: 2 })
      }),
      http.post('*/api/v1/ties', async ({ request }) => {
        saved.push(await request.json())
        return HttpResponse.json({ id: 't9', version: 1 }, { status: 201 })
      }),
    ],
  })

it('shows where a person works and folds where he worked', async () => {
  const { user } = await card()
  const work = await screen.findByRole('region', { name: 'Employments' })
  expect(await within(work).findByText('Oak')).toBeVisible()
  expect(work).toHaveTextContent('since 1 Mar 2019')
  expect(within(work).queryByText('Pine')).toBeNull()
  await user.click(within(work).getByRole('button', { name: 'Former employments: 1' }))
  expect(within(work).getByText('Pine')).toBeVisible()
})

it('ends an employment today, and takes that back', async () => {
  const saved: { endedOn?: string | null; main?: boolean }[] = []
  const { user } = await card(saved)
  await user.click(await screen.findByRole('button', { name: 'More about Oak' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Ended today' }))
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(saved[0]?.endedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(saved[1]).toEqual({ endedOn: null, main: true })
})

it('groups ties by how they read from here, folds what is over and tells of a circle', async () => {
  await card()
  const ties = await screen.findByRole('region', { name: 'Ties' })
  expect(await within(ties).findByText('Boris')).toBeVisible()
  expect(within(ties).getByText('Recommended')).toBeVisible()
  expect(within(ties).getByText(/leads in a circle back to/)).toBeVisible()
  expect(within(ties).getByRole('button', { name: 'Former ties: 1' })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
})

it('offers a kind by both of its names and says what is missing', async () => {
  const { user } = await card()
  await user.click(await screen.findByRole('button', { name: 'Add a tie' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(await within(dialog).findByRole('combobox', { name: /is tied/ }))
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    'Recommended',
    'Recommended by',
    'Spouse',
  ])
  await user.click(screen.getByRole('option', { name: 'Recommended by' }))
  await user.click(within(dialog).getByRole('button', { name: 'Add' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Say who the other one is.')
})

it('says the picture in lines as well', async () => {
  const { user } = await card()
  await user.click(await screen.findByRole('button', { name: 'Who is tied to whom' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(await within(dialog).findByRole('radio', { name: 'List' }))
  const lines = await within(dialog).findAllByRole('listitem')
  expect(lines[0]).toHaveTextContent('AnaRecommendedBoris')
  expect(within(dialog).getAllByRole('link', { name: 'Boris' })[0]).toHaveAttribute(
    'href',
    `/people/${boris}`,
  )
})

it('offers to a company what joins companies', () => {
  expect(waysOf(kinds, 'company').map(({ name, others }) => [name, others.join()])).toEqual([
    ['Recommended by', 'person'],
    ['Supplies', 'company'],
    ['Supplied by', 'company'],
  ])
})

it('puts nobody on top of anybody else', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    node(`n${at}`, `N ${at}`, at === 0 ? 0 : at < 20 ? 1 : 2),
  )
  const places = [...placesOf(many, []).values()]
  for (const [at, one] of places.entries())
    for (const other of places.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(100)
})
