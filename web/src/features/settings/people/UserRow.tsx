import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Switch } from '@mantine/core'
import { useSaveRecord } from '../../../lib/api/saving'
import { useBeginView, useSession } from '../../../lib/api/session'
import type { RecordRow, Reference } from '../../../lib/api/types'
import { Avatar } from '../../../ui/Avatar'
import { rolesOf, textOf } from '../useAll'
import { useRoleNames } from '../useRoleNames'
import { useSaid } from '../useSaid'
import classes from '../Settings.module.css'

interface Props {
  row: RecordRow
  onEdit: () => void
  onInvite: (name: string) => void
}

export function UserRow({ row, onEdit, onInvite }: Props) {
  const { t } = useLingui()
  const { user } = useSession()
  const roles = useRoleNames()
  const save = useSaveRecord({ name: 'user', plural: 'users' })
  const said = useSaid()
  const view = useBeginView()
  const name = textOf(row, 'name')
  const active = row['active'] !== false
  const reference = (key: string) => (row[key] as Reference | null | undefined)?.name
  return (
    <tr>
      <th scope="row">
        <span className={classes['person']}>
          <Avatar name={name} size={24} />
          <span>
            {name}
            <div className={classes['dimmed']}>{textOf(row, 'email')}</div>
          </span>
        </span>
      </th>
      <td>
        {rolesOf(row)
          .map((key) => roles[key] ?? key)
          .join(', ')}
      </td>
      <td>{reference('department')}</td>
      <td>{reference('manager')}</td>
      <td>
        <Switch
          aria-label={t`${name} may sign in`}
          checked={active}
          // Nobody can lock themselves out.
          disabled={row.id === user.id}
          onChange={(event) =>
            save.mutate(
              { id: row.id, input: { active: event.currentTarget.checked } },
              { onError: said.failed },
            )
          }
        />
      </td>
      <td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          {active && row.id !== user.id && (
            <Button size="xs" onClick={() => onInvite(name)}>
              <Trans>Invitation link</Trans>
            </Button>
          )}
          {active && row.id !== user.id && (
            <Button
              size="xs"
              loading={view.isPending}
              onClick={() => view.mutate({ user: row.id }, { onError: said.failed })}
              aria-label={t`See the program as ${name}`}
            >
              <Trans>See as</Trans>
            </Button>
          )}
          <Button size="xs" onClick={onEdit} aria-label={t`Edit ${name}`}>
            <Trans>Edit</Trans>
          </Button>
        </Group>
      </td>
    </tr>
  )
}
