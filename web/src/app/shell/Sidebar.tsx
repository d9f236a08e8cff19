import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../lib/api/session'
import { Logo } from './Logo'
import { type Entry, useNavigation } from './navigation'
import classes from './Sidebar.module.css'
import type { Rail } from './useRail'
import { UserMenu } from './UserMenu'

export function Sidebar({ rail, fixed, toggle }: Rail) {
  const { t, i18n } = useLingui()
  const { company } = useSession()
  const groups = useNavigation()
  const foot = groups.find(({ id }) => id === 'foot')
  const toggleLabel = rail ? t`Widen the navigation` : t`Narrow the navigation`
  const ToggleIcon = rail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse

  return (
    <nav className={classes['nav']} data-rail={rail} aria-label={t`Main navigation`}>
      <div className={classes['company']}>
        <Logo />
        {!rail && <span className={classes['name']}>{company.name}</span>}
      </div>
      <div className={classes['groups']}>
        {groups
          .filter((group) => group !== foot)
          .map(({ id, label, entries }) => (
            <div key={id} className={classes['group']}>
              {label !== undefined && !rail && <div className={classes['label']}>{i18n._(label)}</div>}
              {entries.map((entry) => (
                <NavigationLink key={entry.to} entry={entry} rail={rail} />
              ))}
            </div>
          ))}
      </div>
      <div className={classes['foot']}>
        {foot?.entries.map((entry) => (
          <NavigationLink key={entry.to} entry={entry} rail={rail} />
        ))}
        <div className={classes['user']}>
          <UserMenu compact={rail} />
          {!fixed && (
            <Tooltip label={toggleLabel} position="right">
              <ActionIcon size="sm" aria-label={toggleLabel} aria-expanded={!rail} onClick={toggle}>
                <ToggleIcon size={18} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </div>
    </nav>
  )
}

function NavigationLink({ entry, rail }: { entry: Entry; rail: boolean }) {
  const label = entry.text
  const Icon = entry.icon
  return (
    <Tooltip label={label} position="right" disabled={!rail}>
      <Link
        to={entry.to}
        className={classes['entry']}
        activeOptions={{ exact: entry.to === '/', includeSearch: false }}
        aria-label={label}
      >
        <Icon size={rail ? 18 : 17} stroke={1.75} aria-hidden />
        {!rail && <span className={classes['word']}>{label}</span>}
      </Link>
    </Tooltip>
  )
}
