import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { invitationQuery, useAcceptInvitation } from '../../lib/api/session'
import { ErrorState } from '../../ui/ErrorState'
import { StatePage } from '../../ui/StatePage'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { FormFault } from './FormFault'

const route = getRouteApi('/invitation/$token')

/** The link an administrator sent: choose a password and be in. */
export function InvitationPage() {
  const { t } = useLingui()
  const { token } = route.useParams()
  const invitation = useQuery(invitationQuery(token))

  if (invitation.isPending) return null
  if (isProblem(invitation.error, 404))
    return (
      <StatePage
        tone="info"
        icon={IconMailOff}
        title={t`This invitation is no longer valid`}
        actions={
          <Button component={Link} to="/sign-in" variant="filled">
            <Trans>Sign in</Trans>
          </Button>
        }
      >
        <Trans>It was used or has expired. Ask an administrator of your company for a new one.</Trans>
      </StatePage>
    )
  if (invitation.error !== null)
    return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
  return <AcceptForm token={token} {...invitation.data} />
}

function AcceptForm({
  token,
  company,
  name,
  email,
}: {
  token: string
  company: string
  name: string
  email: string
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const accept = useAcceptInvitation(token)
  const [password, setPassword] = useState('')
  const faults = isProblem(accept.error) ? accept.error.byField() : {}

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    accept.mutate(password, { onSuccess: () => void navigate({ to: '/' }) })
  }

  return (
    <EntryPage title={t`Join ${company}`} lead={<Trans>{name}, choose a password for your account.</Trans>}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <FormFault error={accept.error} fields={['password']} />
        <TextInput label={t`E-mail`} type="email" autoComplete="username" readOnly value={email} />
        <PasswordInput
          label={t`Password`}
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={faults['password']}
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        />
        <Button type="submit" variant="filled" size="md" fullWidth loading={accept.isPending}>
          <Trans>Join</Trans>
        </Button>
      </form>
    </EntryPage>
  )
}
