import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { useSignIn } from '../../lib/api/session'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { FormFault } from './FormFault'
import { safeTarget } from './safeTarget'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { to } = route.useSearch()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const faults = isProblem(signIn.error) ? signIn.error.byField() : {}

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    signIn.mutate(
      { email, password },
      { onSuccess: () => void navigate({ href: safeTarget(to) }), onError: () => setPassword('') },
    )
  }

  return (
    <EntryPage title={t`Sign in`}>
      <form className={classes['form']} onSubmit={submit}>
        <FormFault error={signIn.error} fields={['email', 'password']} />
        <TextInput
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={faults['email']}
        />
        <PasswordInput
          label={t`Password`}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={faults['password']}
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        />
        <Button type="submit" variant="filled" size="md" fullWidth loading={signIn.isPending}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </EntryPage>
  )
}
