import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Filter } from '../../../lib/api/requests'
import { idOf } from '../../../test/mock/data'
import { renderApp } from '../../../test/renderApp'
import { agendaDays, agendaFilter } from './agenda'

beforeAll(async () => {
  await Promise.all([import('./TodayPage'), import('./DealsColumn')])
}, 60_000)

beforeEach(() => window.localStorage.clear())

const dueDay = (day: (typeof agendaDays)[number]) =>
  JSON.stringify((agendaFilter(day, undefined) as { and: Filter[] }).and[1])

/** Lists of tasks by the day asked for; everything else is the mock's. */
const tasksOf = (answers: Partial<Record<(typeof agendaDays)[number], { title: string; count: number }>>) =>
  http.get('*/api/v1/tasks', ({ request }) => {
    const filter = new URL(request.url).searchParams.get('filter') ?? ''
    const day = agendaDays.find((one) => filter.includes(dueDay(one)))
    const answer = day === undefined ? undefined : answers[day]
    const items =
      answer === undefined
        ? []
        : [{ id: `${day ?? ''}-1`, version: 1, title: answer.title, kind: 'todo', dueAt: new Date(Date.now() - 172_800_000).toISOString(), status: 'open', about: null }]
    const count = answer?.count ?? 0
    return HttpResponse.json({ items, next: count > 1 ? 'more' : null, count, countKind: 'exact' })
  }) // prettier-ignore

it('counts late tasks that are not shown, and still shows those of today and tomorrow', async () => {
  await renderApp({
    answers: [
      tasksOf({
        overdue: { title: 'Old promise', count: 312 },
        today: { title: 'Sales stand-up', count: 1 },
        tomorrow: { title: 'Fitting', count: 1 },
      }),
    ],
  })
  const agenda = await screen.findByRole('region', { name: 'Agenda' })
  expect(await within(agenda).findByText('312 late, 1 today')).toBeVisible()
  expect(within(agenda).getByText('Sales stand-up')).toBeVisible()
  expect(within(agenda).getByText('Fitting')).toBeVisible()
  expect(within(agenda).getByRole('button', { name: '311 more' })).toBeVisible()
})

it('offers to begin or to import where nothing is due, and not when only today is done', async () => {
  const page = await renderApp({ answers: [tasksOf({})] })
  const agenda = await screen.findByRole('region', { name: 'Agenda' })
  expect(await within(agenda).findByRole('link', { name: 'Import a file' })).toHaveAttribute(
    'href',
    '/import',
  )
  expect(within(agenda).getByRole('button', { name: 'Task' })).toBeVisible()
  page.unmount()

  await renderApp({ answers: [tasksOf({ tomorrow: { title: 'Fitting', count: 1 } })] })
  const later = await screen.findByRole('region', { name: 'Agenda' })
  expect(await within(later).findByText('Nothing left for today')).toBeVisible()
  expect(within(later).queryByRole('link', { name: 'Import a file' })).not.toBeInTheDocument()
})

it('offers to call the person of a deal, asking once for all calls', async () => {
  const call = (n: number) => ({
    id: `call-${n}`, version: 1, title: `Call ${n}`, kind: 'call', dueAt: new Date().toISOString(), status: 'open',
    about: { object: 'deal', id: idOf('deal', n), name: `Deal ${n}` },
  }) // prettier-ignore
  const asked: string[] = []
  await renderApp({
    answers: [
      http.get('*/api/v1/tasks', () =>
        HttpResponse.json({ items: [call(1), call(2)], next: null, count: 2, countKind: 'exact' }),
      ),
      http.get('*/api/v1/deals', ({ request }) => {
        const fields = new URL(request.url).searchParams.get('fields') ?? ''
        if (!fields.includes('phones')) return undefined
        asked.push(fields)
        return HttpResponse.json({
          items: [1, 2].map((n) => ({ id: idOf('deal', n), version: 1, person: { phones: [{ value: `+38163555000${n}`, kind: 'mobile' }] } })),
          next: null,
        }) // prettier-ignore
      }),
    ],
  })
  const links = await screen.findAllByRole('link', { name: 'Call +381 63 555 0002' })
  expect(links[0]).toHaveAttribute('href', 'tel:+381635550002')
  expect(asked).toHaveLength(1)
})
