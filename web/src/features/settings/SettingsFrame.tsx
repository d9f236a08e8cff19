import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Section, useSections } from './sections'
import classes from './Settings.module.css'

/** The list of what can be set, and beside it the part chosen. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { t, i18n } = useLingui()
  const sections = useSections()
  const groups: { id: Section['group']; label: string }[] = [
    { id: 'you', label: t`You` },
    { id: 'company', label: t`Company` },
    { id: 'data', label: t`Data` },
  ]
  return (
    <div className={classes['settings']}>
      <nav className={classes['nav']} aria-label={t`Settings`}>
        {groups.map((group) => {
          const own = sections.filter((one) => one.group === group.id)
          if (own.length === 0) return null
          return (
            <div key={group.id} className={classes['group']}>
              <div className={classes['groupLabel']}>{group.label}</div>
              {own.map(({ id, label, icon: Icon }) => (
                // Objects and fields have an address of their own, with more in it than a section.
                <Link
                  key={id}
                  {...(id === 'fields'
                    ? { to: '/settings/fields' as const }
                    : { to: '/settings/$section' as const, params: { section: id } })}
                  className={classes['entry']}
                >
                  <Icon size={17} stroke={1.75} aria-hidden />
                  {i18n._(label)}
                </Link>
              ))}
            </div>
          )
        })}
      </nav>
      <div className={classes['section']}>{children}</div>
    </div>
  )
}
