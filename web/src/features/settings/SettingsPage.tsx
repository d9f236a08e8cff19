import { useLingui } from '@lingui/react/macro'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { NoAccess } from '../../ui/NoAccess'
import { PageHead } from '../../ui/PageHead'
import { RowSkeleton } from '../../ui/skeletons'
import { type Section, useSections } from './sections'
import classes from './Settings.module.css'

const route = getRouteApi('/_app/settings/$section')

const pages: Record<string, ComponentType> = {
  profile: lazy(async () => ({ default: (await import('./profile/ProfileSection')).ProfileSection })),
  tokens: lazy(async () => ({ default: (await import('./profile/TokensSection')).TokensSection })),
  company: lazy(async () => ({ default: (await import('./CompanySection')).CompanySection })),
  users: lazy(async () => ({ default: (await import('./people/UsersSection')).UsersSection })),
  departments: lazy(async () => ({ default: (await import('./people/DepartmentsSection')).DepartmentsSection })),
  access: lazy(async () => ({ default: (await import('./access/AccessSection')).AccessSection })),
  pipelines: lazy(async () => ({ default: (await import('./pipelines/PipelinesSection')).PipelinesSection })),
  sample: lazy(async () => ({ default: (await import('./SampleSection')).SampleSection })),
} // prettier-ignore

/** The list of what can be set, and the part chosen. */
export function SettingsPage() {
  const { t, i18n } = useLingui()
  const { section } = route.useParams()
  const sections = useSections()
  const here = sections.find(({ id }) => id === section)
  const Page = pages[section]
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
                <Link key={id} to="/settings/$section" params={{ section: id }} className={classes['entry']}>
                  <Icon size={17} stroke={1.75} aria-hidden />
                  {i18n._(label)}
                </Link>
              ))}
            </div>
          )
        })}
      </nav>
      <div className={classes['section']}>
        <PageHead title={here === undefined ? t`Settings` : i18n._(here.label)} />
        <div className={classes['body']}>
          {Page === undefined ? (
            <Navigate to="/settings" replace />
          ) : here === undefined ? (
            <NoAccess />
          ) : (
            <ErrorBoundary key={section}>
              <Suspense fallback={<RowSkeleton rows={6} columns="1fr 2fr" />}>
                <Page />
              </Suspense>
            </ErrorBoundary>
          )}
        </div>
      </div>
    </div>
  )
}
