import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RecordRow } from '../../../lib/api/types'
import { Secret } from '../Secret'
import { useInvite } from '../settings'
import { useAll } from '../useAll'
import { useSaid } from '../useSaid'
import { UserDialog } from './UserDialog'
import { UserRow } from './UserRow'
import classes from '../Settings.module.css'

/** Who works here, as what, with whom. A link lets a person in; it is sent by whatever way you like. */
export function UsersSection() {
  const { t } = useLingui()
  const { rows } = useAll('user', 'name')
  const invite = useInvite()
  const said = useSaid()
  const [editing, setEditing] = useState<RecordRow | 'new' | null>(null)
  const [invited, setInvited] = useState('')
  const ask = (row: RecordRow, name: string) => {
    setInvited(name)
    invite.mutate(row.id, { onError: said.failed })
  }
  return (
    <>
      <p className={classes['lead']}>
        <Trans>
          A new user gets a link that you send yourself. Whoever opens it chooses a password and is in. Users
          that left are switched off; their work stays.
        </Trans>
      </p>
      <Button variant="filled" leftSection={<IconUserPlus size={16} />} onClick={() => setEditing('new')}>
        <Trans>Add a user</Trans>
      </Button>
      {invite.data !== undefined && (
        <>
          <h2 className={classes['heading']}>
            <Trans>Link for {invited}</Trans>
          </h2>
          <Secret value={invite.data.link} label={t`Invitation link`} />
        </>
      )}
      <div className={classes['scroller']}>
        <table className={classes['table']} style={{ marginTop: 16 }}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Role</Trans>
              </th>
              <th scope="col">
                <Trans>Department</Trans>
              </th>
              <th scope="col">
                <Trans>Manager</Trans>
              </th>
              <th scope="col">
                <Trans>Signs in</Trans>
              </th>
              <th scope="col">
                <VisuallyHidden>
                  <Trans>Actions</Trans>
                </VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <UserRow
                key={row.id}
                row={row}
                onEdit={() => setEditing(row)}
                onInvite={(name) => ask(row, name)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {editing !== null && (
        <UserDialog user={editing === 'new' ? null : editing} users={rows} onClose={() => setEditing(null)} />
      )}
    </>
  )
}
