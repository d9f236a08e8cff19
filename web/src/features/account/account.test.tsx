import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { password } from '../../test/mock/account'
import { activateLanguage, renderApp } from '../../test/renderApp'

it('asks an empty installation for its company first and says at each field what is wrong', async () => {
  const { user, router } = await renderApp({ path: '/deals', empty: true })

  await user.click(await screen.findByRole('button', { name: 'Create the company' }))

  expect(await screen.findByText('A company needs a name')).toBeVisible()
  expect(screen.getByText('This is not an e-mail address')).toBeVisible()
  expect(screen.getByText('At least 10 characters')).toBeVisible()
  expect(screen.getByLabelText('Company')).toHaveAttribute('aria-invalid', 'true')
  expect(router.state.location.pathname).toBe('/setup')
})

it('keeps what was typed when the first run is refused, and opens the page when it is right', async () => {
  const { user, router } = await renderApp({ path: '/', empty: true })

  await user.type(await screen.findByLabelText('Company'), 'Javor')
  await user.type(screen.getByLabelText('Your e-mail'), 'jelena@javor.example')
  await user.click(screen.getByRole('button', { name: 'Create the company' }))
  await screen.findByText('At least 10 characters')
  expect(screen.getByLabelText('Company')).toHaveValue('Javor')

  await user.type(screen.getByLabelText('Password'), 'a long password')
  await user.click(screen.getByRole('button', { name: 'Create the company' }))

  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  expect(await screen.findByRole('navigation', { name: 'Main navigation' })).toHaveTextContent('Javor')
  expect(screen.queryByText('You were signed out')).toBeNull()
})

it('stands on for the sample company where the program was started so, and can be switched off', async () => {
  const { user } = await renderApp({ path: '/setup', empty: true, sample: true })
  const sample = await screen.findByLabelText(/Fill it with a sample company/)
  expect(sample).toBeChecked()
  await user.click(sample)
  expect(sample).not.toBeChecked()
})

it('follows the language of the page with the language and the currency of the company', async () => {
  const { user } = await renderApp({ path: '/setup', empty: true })

  await user.selectOptions(await screen.findByLabelText('Language'), 'cs')

  expect(await screen.findByRole('button', { name: 'Vytvořit firmu' })).toBeVisible()
  expect(screen.getByLabelText('Jazyk firmy')).toHaveValue('cs')
  expect(screen.getByLabelText('Měna')).toHaveDisplayValue('CZK · česká koruna')
})

it('says that e-mail or password is wrong without saying which, and clears the password only', async () => {
  const { user } = await renderApp({ path: '/sign-in', signedIn: false })

  await user.type(await screen.findByLabelText('E-mail'), 'jelena@javor.example')
  await user.type(screen.getByLabelText('Password'), 'not it')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('The e-mail or the password is wrong')
  expect(screen.getByLabelText('E-mail')).toHaveValue('jelena@javor.example')
  expect(screen.getByLabelText('Password')).toHaveValue('')
})

it('leads a person who was signed out back to the page that was asked for', async () => {
  const { user, router } = await renderApp({ path: '/deals?view=mine', signedIn: false })

  await user.type(await screen.findByLabelText('E-mail'), 'jelena@javor.example')
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  await waitFor(() => expect(router.state.location.pathname).toBe('/deals'))
  expect(router.state.location.search).toMatchObject({ view: 'mine' })
})

it('tells an invited person whose invitation has expired what to do', async () => {
  await renderApp({ path: '/invitation/expired', signedIn: false })

  expect(await screen.findByText('This invitation is no longer valid')).toBeVisible()
})

it('lets an invited person choose a password and come in', async () => {
  const { user, router } = await renderApp({ path: '/invitation/fresh', signedIn: false })

  await user.type(await screen.findByLabelText('Password'), 'a long password')
  await user.click(screen.getByRole('button', { name: 'Join' }))

  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
})

it('lets a person whose session has ended sign in over the page, and keeps what was typed', async () => {
  const { user } = await renderApp({ path: '/products?create=company' })
  const dialog = await screen.findByRole('dialog', { name: 'New: Company' })
  await user.type(await within(dialog).findByRole('textbox', { name: /^Name/ }), 'Quite new')
  await fetch('/api/v1/session', { method: 'DELETE' })
  await user.click(within(dialog).getByRole('button', { name: 'Create' }))

  const again = await screen.findByRole('dialog', { name: 'You were signed out' })
  expect(within(again).getByLabelText('E-mail')).toHaveValue('jelena@javor.example')
  await user.type(within(again).getByLabelText('Password'), 'not it')
  await user.click(within(again).getByRole('button', { name: 'Sign in' }))
  expect(await within(again).findByRole('alert')).toHaveTextContent('The e-mail or the password is wrong')
  await user.type(within(again).getByLabelText('Password'), password)
  await user.click(within(again).getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'You were signed out' })).toBeNull())

  expect(within(dialog).getByRole('textbox', { name: /^Name/ })).toHaveValue('Quite new')
  await user.click(within(dialog).getByRole('button', { name: 'Create' }))
  expect(await screen.findByText(/created/)).toHaveTextContent('Quite new created')
})

it('speaks the language of the person once they are signed in', async () => {
  const { user } = await renderApp({ path: '/sign-in', signedIn: false, language: 'cs' })
  await activateLanguage('en')
  await user.type(await screen.findByLabelText('E-mail'), 'jelena@javor.example')
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('navigation', { name: 'Hlavní nabídka' })).toBeVisible()
})
