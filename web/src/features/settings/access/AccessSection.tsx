import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useObjects } from '../../../lib/api/objects'
import type { Role } from '../../../lib/api/session'
import type { Action } from '../../../lib/api/types'
import { SegmentControl } from '../../../ui/SegmentControl'
import { type AccessRow, accessQuery, useChangeAccess } from '../settings'
import { useRoleNames } from '../useRoleNames'
import { useSaid } from '../useSaid'
import { ScopeCell } from './ScopeCell'
import classes from '../Settings.module.css'

const actions = ['see', 'create', 'edit', 'delete'] as const satisfies readonly Action[]

/** Whose records a role sees, creates, edits and deletes; the server holds to it everywhere. */
export function AccessSection() {
  const { t } = useLingui()
  const objects = useObjects()
  const roles = useRoleNames()
  const { data } = useSuspenseQuery(accessQuery)
  const change = useChangeAccess()
  const said = useSaid()
  const [role, setRole] = useState<Role>('seller')
  const [changed, setChanged] = useState<AccessRow[] | null>(null)
  const rows = changed ?? data
  const words: Record<(typeof actions)[number], string> = {
    see: t`See`,
    create: t`Create`,
    edit: t`Edit`,
    delete: t`Delete`,
  }
  const set = (at: AccessRow, part: Partial<AccessRow>) =>
    setChanged(rows.map((row) => (row === at ? { ...row, ...part } : row)))
  const save = () =>
    change.mutate(rows, {
      onSuccess: () => {
        setChanged(null)
        said.saved()
      },
      onError: said.failed,
    })
  return (
    <>
      <p className={classes['lead']}>
        <Trans>Own is what a person owns, department what the department owns. Administrators have everything.</Trans>
      </p>
      <SegmentControl<Role>
        label={t`Role`}
        value={role}
        onChange={setRole}
        segments={(['manager', 'seller'] as const).map((value) => ({ value, label: roles[value] ?? value }))}
      />
      <div className={classes['scroller']}>
        <table className={classes['table']} style={{ maxWidth: 860, marginTop: 12 }}>
          <thead>
            <tr>
              <th scope="col"><Trans>Records</Trans></th>
              {actions.map((action) => (
                <th key={action} scope="col">{words[action]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => row.role === role)
              .map((row) => {
                const label = objects.find(({ name }) => name === row.object)?.pluralLabel ?? row.object
                return (
                  <tr key={row.object}>
                    <th scope="row">{label}</th>
                    {actions.map((action) => (
                      <td key={action}>
                        <ScopeCell value={row[action]} label={`${label}: ${words[action]}`} onChange={(scope) => set(row, { [action]: scope })} />
                      </td>
                    ))}
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
      <div className={classes['bar']} style={{ marginTop: 16 }}>
        <Button variant="filled" disabled={changed === null} loading={change.isPending} onClick={save}>
          <Trans>Save</Trans>
        </Button>
        {changed !== null && (
          <Button onClick={() => setChanged(null)}>
            <Trans>Cancel</Trans>
          </Button>
        )}
      </div>
    </>
  )
} // prettier-ignore
