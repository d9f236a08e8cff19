import { Trans } from '@lingui/react/macro'
import type { Use } from '../../../lib/api/problem'
import classes from './FieldForm.module.css'

/** What reads a field, by name and kind. */
export function FieldUses({ uses }: { uses: readonly Use[] }) {
  return (
    <ul className={classes['uses']}>
      {uses.map(({ kind, id, name }) => (
        <li key={`${kind} ${id}`}>
          {name ?? <Trans>Somebody’s own view</Trans>}{' '}
          <span className={classes['kind']}>
            <UseKind kind={kind} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function UseKind({ kind }: { kind: string }) {
  switch (kind) {
    case 'view':
      return <Trans>view</Trans>
    case 'segment':
      return <Trans>segment</Trans>
    case 'formula':
      return <Trans>formula</Trans>
    case 'rollUp':
      return <Trans>figure</Trans>
    case 'rule':
      return <Trans>rule</Trans>
    default:
      return kind
  }
}
