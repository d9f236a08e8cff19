import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { SavedView } from '../../lib/api/views'
import type { ListChange } from '../list/listSearch'
import type { ListView } from './useListView'
import { filterFaults, mended, otherFaults } from './viewState'
import classes from './ViewTabs.module.css'

interface Props {
  view: SavedView
  list: ListView
  onChange: (change: ListChange) => void
}

/** What of a view no longer exists. A condition stays until somebody takes it out: the list never widens by itself. */
export function ViewFaults({ view, list, onChange }: Props) {
  const own = filterFaults(view)
  const blocking = list.blocked
  const others = otherFaults(view)
  if (!blocking && others.length === 0) return null
  const { filter } = view.settings
  return (
    <div className={classes['fault']} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <ul>
        {blocking &&
          own.map(({ pointer, message }) => (
            <li key={pointer}>
              <Trans>A condition of this view does not hold any more: {message}</Trans>
            </li>
          ))}
        {others.map(({ pointer, message }) => (
          <li key={pointer}>
            <Trans>Left out of this view: {message}</Trans>
          </li>
        ))}
      </ul>
      {blocking && filter !== undefined && (
        <Button size="xs" onClick={() => onChange({ filter: mended(filter, own) })}>
          <Trans>Take the condition out</Trans>
        </Button>
      )}
    </div>
  )
}
