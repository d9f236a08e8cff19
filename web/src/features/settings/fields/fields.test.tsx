import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { problem } from '../../../test/mock/problem'
import { renderApp } from '../../../test/renderApp'

beforeAll(async () => {
  await Promise.all([import('./FieldsPage'), import('./ObjectFields'), import('../objects/ObjectForm')])
}, 60_000)

const open = (path: string, more = {}) =>
  renderApp({ path: `/settings/fields${path}`, ownFields: true, ...more })

it('makes a field with choices from a pasted list, and the list offers it at once', async () => {
  const { user } = await open('?object=company&adding=true')
  await user.click(await screen.findByRole('textbox', { name: 'Name, English' }))
  await user.paste('Wood species')
  expect(screen.getByText('woodSpecies')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Choice' }))
  await user.click(screen.getByRole('button', { name: 'Paste a list' }))
  const dialog = await screen.findByRole('dialog', { name: 'Paste a list' })
  await user.click(within(dialog).getByRole('textbox'))
  await user.paste('Oak\tHrast\nWalnut\noak\n\n')
  expect(within(dialog).getByText(/2 new choices/)).toHaveTextContent('1 is there already')
  await user.click(within(dialog).getByRole('button', { name: 'Add' }))
  expect(await screen.findByText('30 records get an empty value')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Create the field' }))
  const ours = await screen.findByRole('region', { name: 'Ours' })
  expect(await within(ours).findByRole('link', { name: /Wood species/ })).toBeVisible()
  expect(await screen.findByRole('textbox', { name: 'Name of choice 2' })).toHaveValue('Walnut')
})

it('shows Serbian readers the other script of a name, unless it has one of its own', async () => {
  const { user } = await open('?object=deal&adding=true')
  await user.type(await screen.findByRole('textbox', { name: /^Name, Srpski/ }), 'Vrsta drveta')
  expect(screen.getByRole('textbox', { name: /^Name, Српски/ })).toHaveAttribute(
    'placeholder',
    'Врста дрвета',
  )
})

it('says at the name what the server finds wrong with it, and keeps what was typed', async () => {
  const { user } = await open('?object=deal&adding=true')
  await user.type(await screen.findByRole('textbox', { name: 'Name, English' }), 'Priority')
  await user.click(screen.getByRole('button', { name: 'Create the field' }))
  expect(await screen.findByText('There is a field of this name')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Name, English' })).toHaveValue('Priority')
})

it('does not let go of a choice that records have, but archives it', async () => {
  const { user } = await open('?object=deal&field=woodSpecies')
  await user.click(await screen.findByRole('button', { name: 'More for Oak' }))
  expect(await screen.findByRole('menuitem', { name: /^Archive/ })).toBeVisible()
  expect(screen.queryByRole('menuitem', { name: 'Remove' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('menuitem', { name: /^Archive/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
})

it('retires a field at once, and brings it back', async () => {
  const { user } = await open('?object=deal&field=priority')
  await user.click(await screen.findByRole('button', { name: 'Retire' }))
  expect(await screen.findByText(/Priority is retired/)).toBeVisible()
  const retired = await screen.findByRole('button', { name: 'Retired: 1, values kept' })
  await user.click(retired)
  await user.click(screen.getByRole('button', { name: 'Restore Priority' }))
  expect(await screen.findByRole('link', { name: /Priority/ })).toBeVisible()
})

it('asks before a field goes that a view needs, and says which', async () => {
  let anyway = false
  const refusal = http.delete('*/api/v1/objects/deal/fields/priority', ({ request }) => {
    anyway = new URL(request.url).searchParams.get('anyway') === 'true'
    return anyway
      ? undefined
      : problem(409, 'field.in-use', 'The field is in use', {
          uses: [{ kind: 'view', id: 'v1', name: 'Urgent deals' }],
        })
  })
  const { user } = await open('?object=deal&field=priority', { answers: [refusal] })
  await user.click(await screen.findByRole('button', { name: 'Retire' }))
  const dialog = await screen.findByRole('dialog', { name: 'Retire Priority?' })
  expect(within(dialog).getByText(/Urgent deals/)).toHaveTextContent('view')
  await user.click(within(dialog).getByRole('button', { name: 'Retire' }))
  expect(await screen.findByText(/Priority is retired/)).toBeVisible()
  expect(anyway).toBe(true)
})

it('orders our own fields by the keyboard', async () => {
  const { user } = await open('?object=deal')
  const ours = await screen.findByRole('region', { name: 'Ours' })
  const names = () =>
    within(ours)
      .getAllByRole('link')
      .map((link) => link.textContent)
  expect(names()[0]).toContain('Wood species')
  within(ours)
    .getByRole('link', { name: /^Finishes/ })
    .focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(names()[0]).toContain('Finishes'))
})

it('shows which records stand in the way of a unique rule', async () => {
  const duplicates = [
    {
      value: 'KP-7',
      records: [
        { id: 'd1', name: 'Reception desk' },
        { id: 'd2', name: 'Staircase' },
      ],
    },
  ]
  const job = http.get('*/api/v1/jobs/j1', () =>
    Response.json({
      id: 'j1',
      status: 'failed',
      done: 180,
      total: 180,
      problem: null,
      result: { duplicates },
    }),
  )
  const { user, queries } = await open('?object=deal&adding=true', { answers: [job] })
  await user.type(await screen.findByRole('textbox', { name: 'Name, English' }), 'Code')
  await user.click(screen.getByRole('button', { name: 'Create the field' }))
  await screen.findByRole('button', { name: 'Retire' })
  await user.click(screen.getByRole('switch', { name: 'Each value once' }))
  expect(screen.getByText(/looked through for doubles/)).toBeVisible()
  queries.setQueryData(['objects'], (before: { name: string; fields: { key: string }[] }[]) =>
    before.map((object) => ({
      ...object,
      fields: object.fields.map((field) => (field.key === 'code' ? { ...field, job: 'j1' } : field)),
    })),
  )
  const alert = await screen.findByRole('alert')
  expect(await within(alert).findByText('KP-7')).toBeVisible()
  expect(within(alert).getByText('Staircase')).toBeVisible()
})

it('has nothing here for those who do not keep the settings', async () => {
  const session = http.get('*/api/v1/session', () =>
    Response.json({
      user: { id: 'u2', name: 'Sam', email: 'sam@javor.example', role: 'seller', department: null, language: 'en' },
      company: { name: 'Javor', language: 'en', currency: 'EUR', timeZone: 'Europe/Belgrade', sample: false },
      permissions: {},
    }),
  )
  await open('?object=deal', { answers: [session] })
  expect(await screen.findByText('Your role does not reach here')).toBeVisible()
}) // prettier-ignore

it('makes an object of our own, which is in the menu at once, and takes it back from the trash', async () => {
  const { user } = await open('')
  await user.click(await screen.findByRole('button', { name: 'New object' }))
  await user.click(await screen.findByRole('button', { name: 'Create the object' }))
  expect(await screen.findByText('An object needs a name in one language at least')).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'One is called, English' }), 'Vehicle')
  await user.type(screen.getByRole('textbox', { name: 'Several are called, English' }), 'Vehicles')
  await user.click(screen.getByRole('radio', { name: 'Lorry' }))
  await user.click(screen.getByRole('button', { name: 'Create the object' }))
  const menu = screen.getByRole('navigation', { name: 'Main navigation' })
  expect(await within(menu).findByRole('link', { name: 'Vehicles' })).toHaveAttribute('href', '/o/vehicles')

  await user.click(await screen.findByRole('button', { name: 'Names and icon' }))
  expect(await screen.findByText(/It has 3 records/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  await user.click(await screen.findByRole('button', { name: 'Restore Vehicles' }))
  expect(await within(menu).findByRole('link', { name: 'Vehicles' })).toBeVisible()
})
