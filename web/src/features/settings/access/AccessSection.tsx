import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SegmentControl } from '../../../ui/SegmentControl'
import { accessQuery, rolesQuery, useChangeAccess } from '../settings'
import { useSaid } from '../useSaid'
import { changed, nothing, withField, withRow } from './changes'
import { FieldRights } from './FieldRights'
import { RecordRights } from './RecordRights'
import { RoleBar } from './RoleBar'
import classes from './Access.module.css'
import settings from '../Settings.module.css'

type Part = 'records' | 'fields'

/** Roles, and what each may do with records and fields; the server holds to it everywhere. */
export function AccessSection() {
  const { t } = useLingui()
  const roles = useSuspenseQuery(rolesQuery).data
  const { data } = useSuspenseQuery(accessQuery)
  const change = useChangeAccess()
  const said = useSaid()
  const [role, setRole] = useState('seller')
  const [part, setPart] = useState<Part>('records')
  const [changes, setChanges] = useState(nothing)
  const table = changed(data, changes)
  const chosen = roles.find(({ key }) => key === role)
  const fixed = role === 'administrator' || chosen?.retired === true
  const save = () =>
    change.mutate(table, {
      onSuccess: () => {
        setChanges(nothing)
        said.saved()
      },
      onError: said.failed,
    })
  return (
    <>
      <p className={settings['lead']}>
        <Trans>
          Own is what a person owns, department what the department owns. Several roles give the widest of
          each; administrators have everything.
        </Trans>
      </p>
      <RoleBar roles={roles} role={role} onRole={setRole} />
      <SegmentControl<Part>
        label={t`What the role may do with`}
        value={part}
        onChange={setPart}
        segments={[
          { value: 'records', label: t`Records` },
          { value: 'fields', label: t`Fields` },
        ]}
      />
      {part === 'records' ? (
        <RecordRights
          rows={table.items.filter((row) => row.role === role)}
          disabled={fixed}
          onChange={(row) => setChanges(withRow(changes, row))}
        />
      ) : (
        <FieldRights
          role={role}
          rows={table.fields}
          disabled={fixed}
          onChange={(row) => setChanges(withField(changes, row))}
        />
      )}
      <div className={classes['save']}>
        <Button variant="filled" disabled={changes === nothing} loading={change.isPending} onClick={save}>
          <Trans>Save</Trans>
        </Button>
        {changes !== nothing && (
          <Button onClick={() => setChanges(nothing)}>
            <Trans>Cancel</Trans>
          </Button>
        )}
      </div>
    </>
  )
}
