import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { isProblem } from '../../../lib/api/problem'
import { useChangePassword } from '../settings'
import { useSaid } from '../useSaid'
import classes from '../Settings.module.css'

export function PasswordForm() {
  const { t } = useLingui()
  const change = useChangePassword()
  const said = useSaid()
  const form = useForm({ initialValues: { current: '', new: '' } })
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.reset()
        said.saved()
      },
      onError: (error) => {
        const faults = isProblem(error) ? error.byField() : {}
        if (Object.keys(faults).length > 0) form.setErrors(faults)
        else form.setFieldError('current', error.message)
      },
    }),
  )
  return (
    <>
      <h2 className={classes['heading']}>
        <Trans>Password</Trans>
      </h2>
      <form className={classes['form']} onSubmit={submit}>
        <PasswordInput
          label={t`Present password`}
          autoComplete="current-password"
          required
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={t`New password`}
          description={t`Other browsers are signed out, and your API tokens end.`}
          autoComplete="new-password"
          required
          minLength={10}
          {...form.getInputProps('new')}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          <Trans>Change the password</Trans>
        </Button>
      </form>
    </>
  )
}
