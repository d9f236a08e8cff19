import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useSession, useSignInAgain } from '../../lib/api/session'
import { signedInAgain } from '../../lib/api/signedOut'
import { Dialog } from '../../ui/Dialog'
import classes from './EntryPage.module.css'
import { FormFault } from './FormFault'

/** The session has ended: the same person goes on where they were, and nothing typed is lost. */
export function SignInAgain() {
  const { t } = useLingui()
  const { email } = useSession().user
  const signIn = useSignInAgain()
  const [password, setPassword] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    signIn.mutate({ email, password }, { onError: () => setPassword('') })
  }
  const asAnother = () => {
    const { pathname, search } = window.location
    window.location.assign(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
  }
  return (
    <Dialog title={t`You were signed out`} size={420} onClose={signedInAgain}>
      <form className={classes['form']} onSubmit={submit}>
        <p className={classes['lead']}>
          <Trans>Sign in to go on. What you typed is still here.</Trans>
        </p>
        <FormFault error={signIn.error} fields={[]} />
        <TextInput label={t`E-mail`} type="email" autoComplete="username" readOnly value={email} />
        <PasswordInput
          label={t`Password`}
          autoComplete="current-password"
          data-autofocus
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        />
        <Button type="submit" variant="filled" size="md" fullWidth loading={signIn.isPending}>
          <Trans>Sign in</Trans>
        </Button>
        <Button variant="subtle" color="gray" fullWidth onClick={asAnother}>
          <Trans>Sign in as somebody else</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
