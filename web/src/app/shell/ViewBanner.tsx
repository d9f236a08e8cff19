import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { fieldOf, useKnownObjects } from '../../lib/api/objects'
import { type Session, useEndView } from '../../lib/api/session'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import classes from './ViewBanner.module.css'

interface Props {
  session: Session
  viewing: NonNullable<Session['viewing']>
}

/** Says over every page that somebody else's eyes are looked through, and leads back. */
export function ViewBanner({ session, viewing }: Props) {
  const end = useEndView()
  const toasts = useToasts()
  const user = useKnownObjects().find(({ name }) => name === 'user')
  const roles = user === undefined ? [] : (fieldOf(user, 'role')?.options ?? [])
  const role = roles.find(({ value }) => value === viewing.role)?.label ?? viewing.role
  const { name } = session.user
  return (
    <div className={classes['banner']} role="status">
      <IconEye size={18} aria-hidden />
      <span className={classes['text']}>
        {viewing.role === null ? (
          <Trans>You see the program as {name} sees it. Nothing can be changed meanwhile.</Trans>
        ) : (
          <Trans>You see the program as the role “{role}” does. Nothing can be changed meanwhile.</Trans>
        )}
      </span>
      <Button
        size="xs"
        loading={end.isPending}
        onClick={() => end.mutate(undefined, { onError: ({ message }) => toasts.show({ tone: 'error', text: message }) })}
      >
        <Trans>Back to myself</Trans>
      </Button>
    </div>
  )
} // prettier-ignore
