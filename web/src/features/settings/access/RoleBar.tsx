import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconEye, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useBeginView } from '../../../lib/api/session'
import { type RoleDescription, useChangeRole } from '../settings'
import { useSaid } from '../useSaid'
import { RoleDialog } from './RoleDialog'
import classes from './Access.module.css'

interface Props {
  roles: readonly RoleDescription[]
  role: string
  onRole: (key: string) => void
}

/** Which role is looked at, and what can be done with it as a whole. */
export function RoleBar({ roles, role, onRole }: Props) {
  const { t } = useLingui()
  const change = useChangeRole()
  const view = useBeginView()
  const said = useSaid()
  const [editing, setEditing] = useState<RoleDescription | 'new' | null>(null)
  const chosen = roles.find(({ key }) => key === role)
  const retired = chosen?.retired === true
  const close = (key: string | null) => {
    setEditing(null)
    if (key !== null) onRole(key)
  }
  return (
    <div className={classes['bar']}>
      <NativeSelect
        label={t`Role`}
        value={role}
        onChange={(event) => onRole(event.currentTarget.value)}
        data={roles.map((one) => {
          const { label, users } = one
          return { value: one.key, label: one.retired ? t`${label} (retired)` : `${label} (${users})` }
        })}
      />
      <Button size="md" leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
        <Trans>New role</Trans>
      </Button>
      {chosen !== undefined && (
        <Button size="md" leftSection={<IconPencil size={16} />} onClick={() => setEditing(chosen)}>
          <Trans>Rename</Trans>
        </Button>
      )}
      {chosen !== undefined && !chosen.builtIn && (
        <Button size="md" loading={change.isPending} onClick={() => change.mutate({ key: role, retired: !retired }, { onError: said.failed })}>
          {retired ? <Trans>Take back into use</Trans> : <Trans>Retire</Trans>}
        </Button>
      )}
      {!retired && role !== 'administrator' && (
        <Button size="md" leftSection={<IconEye size={16} />} loading={view.isPending} onClick={() => view.mutate({ role }, { onError: said.failed })}>
          <Trans>See as this role</Trans>
        </Button>
      )}
      {editing !== null && <RoleDialog role={editing === 'new' ? null : editing} roles={roles} onClose={close} />}
    </div>
  )
} // prettier-ignore
