import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { renderApp } from '../../../test/renderApp'
import type { Rule, Trial } from './formulas'

beforeAll(async () => {
  await Promise.all([import('../fields/FieldsPage'), import('../fields/ObjectFields')])
}, 60_000)

const trialOf = (expression: string): Trial =>
  expression.includes('amount')
    ? {
        type: 'money',
        problems: [],
        samples: [
          { id: 'd1', name: 'Oak doors', value: { amount: '20.00', currency: 'EUR' }, problem: null },
          { id: 'd2', name: 'Stairs', value: null, problem: 'It divides by zero.' },
        ],
        steps: 3,
        most: 1000,
      }
    : {
        type: null,
        problems: [{ code: 'formula.unknown-name', message: 'There is no field nme.', from: 0, to: 3 }],
        samples: [],
        steps: 0,
        most: 1000,
      }

const answers = () => [
  http.post('*/api/v1/objects/deal/formulas/check', async ({ request }) =>
    HttpResponse.json(trialOf(((await request.json()) as { expression: string }).expression)),
  ),
  http.get('*/api/v1/objects/deal/formulas/words', () =>
    HttpResponse.json({
      fields: [{ path: 'amount', label: 'Amount', type: 'money' }],
      functions: [{ name: 'round', signatures: ['round(decimal): decimal'], help: 'Rounds.' }],
    }),
  ),
]

it('says what is wrong while one types, and what comes of records once it is right', async () => {
  const { user } = await renderApp({
    path: '/settings/fields?object=deal&adding=true',
    ownFields: true,
    answers: answers(),
  })
  await user.click(await screen.findByRole('radio', { name: 'Formula' }))
  const input = screen.getByRole('combobox', { name: 'Formula' })
  await user.type(input, 'nme')
  expect(await screen.findByRole('button', { name: 'There is no field nme.' })).toBeVisible()
  expect(input).toHaveAttribute('aria-invalid', 'true')
  await user.clear(input)
  await user.type(input, '2.0 * am')
  expect(await screen.findByRole('option', { name: /amount/ })).toBeVisible()
  await user.keyboard('{Enter}')
  expect(input).toHaveValue('2.0 * amount')
  const samples = await screen.findByRole('table', { name: 'For the newest records' })
  expect(within(samples).getByRole('row', { name: /Oak doors/ })).toHaveTextContent('20')
  expect(within(samples).getByRole('row', { name: /Stairs/ })).toHaveTextContent('It divides by zero.')
})

it('makes a formula field of what was typed, and nothing that such a field has not', async () => {
  let sent: unknown
  const made = http.post('*/api/v1/objects/deal/fields', async ({ request }) => {
    sent = await request.clone().json()
  })
  const { user } = await renderApp({
    path: '/settings/fields?object=deal&adding=true',
    ownFields: true,
    answers: [made, ...answers()],
  })
  await user.type(await screen.findByRole('textbox', { name: 'Name, English' }), 'Twice')
  await user.click(screen.getByRole('radio', { name: 'Formula' }))
  await user.type(screen.getByRole('combobox', { name: 'Formula' }), 'amount * 2 ')
  expect(screen.queryByRole('switch', { name: 'Required' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Create the field' }))
  await waitFor(() =>
    expect(sent).toEqual({ type: 'formula', labels: { en: 'Twice' }, expression: 'amount * 2' }),
  )
  expect(await screen.findByText('Retire the field')).toBeVisible()
  expect(screen.queryByText('Change the kind')).not.toBeInTheDocument()
})

it('makes a rule, and tries it before on the records there are', async () => {
  const rules: Rule[] = []
  const handlers = [
    http.get('*/api/v1/objects/deal/rules', () => HttpResponse.json({ items: rules })),
    http.post('*/api/v1/objects/deal/rules/try', () =>
      HttpResponse.json({ checked: 12, broken: 1, isWhole: true, records: [{ id: 'd1', name: 'Stairs' }] }),
    ),
    http.post('*/api/v1/objects/deal/rules', async ({ request }) => {
      rules.push({ id: 'r1', ...((await request.json()) as Omit<Rule, 'id'>) })
      return HttpResponse.json(rules[0], { status: 201 })
    }),
  ]
  const { user } = await renderApp({
    path: '/settings/fields?object=deal',
    ownFields: true,
    answers: [...handlers, ...answers()],
  })
  await user.click(await screen.findByRole('button', { name: 'Rules' }))
  await user.click(await screen.findByRole('button', { name: 'New rule' }))
  await user.type(screen.getByRole('combobox', { name: 'Condition' }), 'amount > 0')
  await user.click(screen.getByRole('button', { name: 'Test on present data' }))
  expect(await screen.findByText(/1 breaks the rule/)).toHaveTextContent('12 records looked through.')
  expect(screen.getByRole('link', { name: 'Stairs' })).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Message, English' }), 'Say how much.')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('switch', { name: 'In force: Say how much.' })).toBeChecked()
  expect(rules[0]).toMatchObject({ condition: 'amount > 0', messages: { en: 'Say how much.' }, field: null })
})
