import { Trans, useLingui } from '@lingui/react/macro'
import { useObjects } from '../../../lib/api/objects'
import type { Action } from '../../../lib/api/types'
import type { AccessRow } from '../settings'
import { ScopeCell } from './ScopeCell'
import classes from './Access.module.css'

const actions = ['see', 'create', 'edit', 'delete', 'export', 'bulk'] as const satisfies readonly Action[]

interface Props {
  rows: readonly AccessRow[]
  disabled: boolean
  onChange: (row: AccessRow) => void
}

/** Whose records of each object one role reaches with each action; on a phone an object is a card. */
export function RecordRights({ rows, disabled, onChange }: Props) {
  const { t } = useLingui()
  const objects = useObjects()
  const words: Record<Action, string> = {
    see: t`See`,
    create: t`Create`,
    edit: t`Edit`,
    delete: t`Delete`,
    export: t`Export`,
    bulk: t`Change many`,
  }
  return (
    <table className={classes['matrix']}>
      <thead>
        <tr>
          <th scope="col"><Trans>Records</Trans></th>
          {actions.map((action) => (
            <th key={action} scope="col">{words[action]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const label = objects.find(({ name }) => name === row.object)?.pluralLabel ?? row.object
          return (
            <tr key={row.object}>
              <th scope="row">{label}</th>
              {actions.map((action) => (
                <td key={action} data-label={words[action]}>
                  <ScopeCell
                    value={row[action]}
                    label={`${label}: ${words[action]}`}
                    disabled={disabled}
                    onChange={(scope) => onChange({ ...row, [action]: scope })}
                  />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
} // prettier-ignore
