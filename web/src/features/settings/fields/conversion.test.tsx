import { screen, waitFor, within } from '@testing-library/react'
import { http, type HttpHandler, HttpResponse } from 'msw'
import type { UserEvent } from '@testing-library/user-event'
import { beforeAll, expect, it } from 'vitest'
import { problem } from '../../../test/mock/problem'
import { renderApp } from '../../../test/renderApp'
import type { Conversion, ConversionInput, ConversionPreview, ConversionResult } from './conversion'

beforeAll(async () => {
  await Promise.all([import('./FieldsPage'), import('./ObjectFields')])
}, 60_000)

const option = (value: string, label: string) => ({
  value,
  labels: { en: label },
  color: null,
  archived: false,
})

const preview = (more: Partial<ConversionPreview> = {}): ConversionPreview => ({
  type: 'choice',
  relation: null,
  filled: 12,
  converting: 10,
  failing: 2,
  complete: true,
  failingValues: 1,
  samples: [{ from: 'oak', to: 'Oak', count: 6 }],
  failures: [{ text: 'x'.repeat(9), value: 'xxxxxxxxx', count: 2, code: 'c', reason: 'It is too long.' }],
  options: [
    { option: option('oak', 'Oak'), from: ['oak'], count: 6 },
    { option: option('ash', 'Ash'), from: ['Ash'], count: 4 },
  ],
  dates: 'DMY',
  decimals: '.',
  keepsDefault: true,
  uses: [{ kind: 'view', id: 'v1', name: 'Urgent deals' }],
  ...more,
})

const at = '*/api/v1/objects/deal/fields/priority/conversion'
const conversion = (status: Conversion['status']): Conversion => ({
  key: 'priority',
  type: 'choice',
  relation: null,
  status,
  job: 'j1',
  startedAt: '2026-01-31T10:00:00Z',
})

/** A server on which the conversion goes through its states. */
const answersOf = (first: Conversion['status'] | null = null) => {
  const state = { now: first, asked: [] as ConversionInput[], started: null as ConversionInput | null }
  return {
    state,
    handlers: [
      http.get('*/api/v1/objects/:name/conversions', ({ params }) =>
        HttpResponse.json({
          items: state.now === null || params['name'] !== 'deal' ? [] : [conversion(state.now)],
        }),
      ),
      http.post(`${at}/preview`, async ({ request }) => {
        const input = (await request.json()) as ConversionInput
        state.asked.push(input)
        return HttpResponse.json(preview({ type: input.type }))
      }),
      http.post(at, async ({ request }) => {
        state.started = (await request.json()) as ConversionInput
        state.now = 'ready'
        return HttpResponse.json(conversion('converting'), { status: 202 })
      }),
      http.get(at, () =>
        HttpResponse.json({
          conversion: conversion('ready'),
          filled: 12,
          converted: 10,
          failing: 2,
          failures: preview().failures,
        } satisfies ConversionResult),
      ),
      http.delete(at, () => {
        state.now = null
        return new HttpResponse(null, { status: 204 })
      }),
    ],
  }
}

const open = (answers: HttpHandler[]) =>
  renderApp({ path: '/settings/fields?object=deal&field=priority', ownFields: true, answers })

const askFor = async (user: UserEvent) => {
  const button = await screen.findByRole('button', { name: 'Change' })
  await waitFor(() => expect(button).toBeEnabled())
  await user.click(button)
}

it('shows what would come of it, lets choices be put together, and sends what was chosen', async () => {
  const { state, handlers } = answersOf()
  const { user } = await open(handlers)
  await askFor(user)
  const dialog = await screen.findByRole('dialog', { name: 'Another kind for Priority' })
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'New kind' }), 'Tags')
  expect(await within(dialog).findByText('10 records convert')).toBeVisible()
  expect(within(dialog).getByText('2 would be left without a value')).toBeVisible()
  expect(within(dialog).getByText('It is too long.')).toBeVisible()
  expect(within(dialog).getByText('Urgent deals')).toBeVisible()
  expect(within(dialog).getByRole('link', { name: 'xxxxxxxxx' })).toHaveAttribute(
    'href',
    expect.stringContaining('priority'),
  )
  await user.click(within(dialog).getByRole('button', { name: 'More for Ash' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Together with Oak' }))
  await waitFor(() => expect(state.asked.at(-1)?.options).toHaveLength(1))
  await waitFor(() =>
    expect(within(dialog).getByRole('button', { name: 'Convert the values' })).toBeEnabled(),
  )
  await user.click(within(dialog).getByRole('button', { name: 'Convert the values' }))
  expect(await screen.findByRole('button', { name: 'Confirm' })).toBeVisible()
  expect(state.started?.options?.[0]?.from).toEqual(['oak', 'Ash'])
})

it('says why a kind is not possible, and starts nothing', async () => {
  const refusal = http.post(`${at}/preview`, () =>
    problem(422, 'invalid', 'Some values cannot be taken.', {
      errors: [
        {
          pointer: '/type',
          code: 'field.too-many-options',
          message: 'A field can have at most 10,000 options.',
        },
      ],
    }),
  )
  const { user } = await open([refusal, ...answersOf().handlers])
  await askFor(user)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'New kind' }), 'Tags')
  expect(await screen.findByText('A field can have at most 10,000 options.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Convert the values' })).toBeDisabled()
})

it('names what is computed from the field, which has to change first', async () => {
  const refusal = http.post(`${at}/preview`, () =>
    problem(409, 'field.in-use', 'Something uses this field.', {
      uses: [{ kind: 'formula', id: 'deal.twice', name: 'Deals · Twice' }],
    }),
  )
  const { user } = await open([refusal, ...answersOf().handlers])
  await askFor(user)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'New kind' }), 'Tags')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Change or retire it first')
  expect(alert).toHaveTextContent('Deals · Twice formula')
  expect(screen.getByRole('button', { name: 'Convert the values' })).toBeDisabled()
})

it('waits for a decision with exact figures, and can be given up', async () => {
  const { user } = await open(answersOf('ready').handlers)
  expect(await screen.findByText('10 records convert')).toBeVisible()
  expect(screen.getByText(/can be brought back beside it/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  expect(await screen.findByRole('button', { name: 'Change' })).toBeVisible()
})
