import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { isProblem } from '../../lib/api/problem'
import { useSignIn } from '../../lib/api/session'
import { EntryPage } from './EntryPage'
import { FormFault } from './FormFault'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { to } = route.useSearch()
  const signIn = useSignIn()
  const form = useForm({ initialValues: { email: '', password: '' } })

  const submit = form.onSubmit((values) => {
    signIn.mutate(values, {
      onSuccess: () => void navigate({ href: safeTarget(to) }),
      onError: (error) => {
        if (isProblem(error)) form.setErrors(error.byField())
        form.setFieldValue('password', '')
      },
    })
  })

  return (
    <EntryPage title={t`Sign in`}>
      <form onSubmit={submit} noValidate>
        <FormFault error={signIn.error} />
        <TextInput
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          autoFocus
          required
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t`Password`}
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" variant="filled" size="lg" fullWidth loading={signIn.isPending}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </EntryPage>
  )
}

/** Only an address of our own: a link from outside must not lead a person elsewhere after sign-in. */
export const safeTarget = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/'
