import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Session } from '../../lib/api/session'
import { problem } from '../../test/mock/problem'
import { renderApp } from '../../test/renderApp'

beforeAll(async () => {
  await Promise.all([
    import('./SettingsPage'),
    import('./CompanySection'),
    import('./access/AccessSection'),
    import('./SampleSection'),
    import('./profile/TokensSection'),
    import('./trash/TrashSection'),
    import('./audit/AuditSection'),
    import('../../records/fields/inputs/CalendarField'),
  ])
}, 60_000)

beforeEach(() => window.localStorage.clear())

it('keeps exchange rates: adds one and takes one away', async () => {
  const { user } = await renderApp({ path: '/settings/company' })
  const rates = await screen.findByRole('region', { name: 'Exchange rates' })
  await user.type(within(rates).getByRole('combobox', { name: 'Currency' }), 'CZK')
  await user.click(await screen.findByRole('option', { name: /^CZK/ }))
  await user.type(within(rates).getByRole('textbox', { name: 'Rate in EUR' }), '0,041')
  await user.click(within(rates).getByRole('button', { name: 'Add' }))
  expect(await within(rates).findByRole('row', { name: /CZK .* 0\.041/ })).toBeVisible()
  await user.click(within(rates).getByRole('button', { name: /Remove the rate of USD/ }))
  await waitFor(() => expect(within(rates).queryByText('USD')).not.toBeInTheDocument())
})

it('says at the currency why it has to stay', async () => {
  const message = 'Amounts are counted in EUR already.'
  const errors = [{ pointer: '/currency', code: 'currency.has-amounts', message }]
  const refusal = http.patch('*/api/v1/company-settings', () =>
    problem(422, 'invalid', 'Please correct', { errors }),
  )
  const { user } = await renderApp({ path: '/settings/company', answers: [refusal] })
  await user.type(await screen.findByRole('textbox', { name: 'Name of the company' }), ' 2')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(message)).toBeVisible()
})

it('makes a token with narrower rights than mine, and says which it has', async () => {
  const { user } = await renderApp({ path: '/settings/tokens' })
  await user.type(await screen.findByRole('textbox', { name: /What it is for/ }), 'Shop')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rights' }), 'Seller')
  await user.click(screen.getByRole('button', { name: 'Make a token' }))
  const made = await screen.findByRole('row', { name: /^Shop .* Seller/ })
  expect(within(made).getByRole('cell', { name: 'Never yet' })).toBeVisible()
})

it('leaves the section of the sample for the company once the sample is removed', async () => {
  let sample = true
  const answers = [
    http.get('*/api/v1/session', () => {
      const user: Session['user'] = { id: 'u1', name: 'Jelena Marković', email: 'jelena@javor.example', role: 'administrator', department: null, language: 'en' }
      const company: Session['company'] = { name: 'Javor', language: 'en', currency: 'EUR', timeZone: 'Europe/Belgrade', sample }
      return HttpResponse.json({ user, company, permissions: {} } satisfies Session)
    }),
    http.delete('*/api/v1/sample', () => {
      sample = false
      return new HttpResponse(null, { status: 204 })
    }),
  ]
  const { user, router } = await renderApp({ path: '/settings/sample', answers })
  await user.click(await screen.findByRole('button', { name: 'Remove the sample data' }))
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('The sample data is removed')).toBeVisible()
  await waitFor(() => expect(router.state.location.pathname).toBe('/settings/company'))
  expect(screen.queryByRole('link', { name: 'Sample data' })).not.toBeInTheDocument()
}) // prettier-ignore

it('makes a role after another one, takes a field from it and keeps that', async () => {
  const { user } = await renderApp({ path: '/settings/access' })
  await user.click(await screen.findByRole('button', { name: 'New role' }))
  const dialog = await screen.findByRole('dialog', { name: 'New role' })
  await user.type(within(dialog).getByRole('textbox', { name: /^English/ }), 'Auditor')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Role' })).toHaveValue('auditor'))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Deals: Export' }), 'None')
  await user.click(screen.getByRole('radio', { name: 'Fields' }))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Amount' }), 'Does not see')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled())
  const kept: unknown = await (await fetch('/api/v1/role-access')).json()
  expect(kept).toMatchObject({
    fields: [{ role: 'auditor', object: 'deal', field: 'amount', access: 'none' }],
  })
})

it('shows what was deleted of every object with its days, takes it back and erases sooner only when sure', async () => {
  const { user } = await renderApp({ path: '/settings/trash' })
  expect(await screen.findByText('The trash is empty')).toBeVisible()
  const [deal] = (
    (await (await fetch('/api/v1/deals?limit=1')).json()) as { items: { id: string; name: string }[] }
  ).items
  await fetch(`/api/v1/deals/${deal?.id ?? ''}`, { method: 'DELETE' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Deals')
  expect(await screen.findByText(/30 days left/)).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Erase for good' }), 'after 7 days')
  await user.click(await screen.findByRole('button', { name: 'Erase sooner' }))
  expect(await screen.findByText(/7 days left/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: `Take back ${deal?.name ?? ''}` }))
  expect(await screen.findByText('The trash is empty')).toBeVisible()
})

it('tells in words which right of which role was changed, and narrows by kind', async () => {
  const { user } = await renderApp({ path: '/settings/audit' })
  const list = await screen.findByRole('list', { name: 'Changes of settings' })
  expect(within(list).getByText('Seller · Deals · See')).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Company and money')
  await waitFor(() => expect(screen.queryByText('Seller · Deals · See')).not.toBeInTheDocument())
  expect(screen.getByText(/by a program/)).toBeVisible()
})
