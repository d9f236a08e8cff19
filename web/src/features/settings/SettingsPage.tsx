import { useLingui } from '@lingui/react/macro'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { NoAccess } from '../../ui/NoAccess'
import { PageHead } from '../../ui/PageHead'
import { RowSkeleton } from '../../ui/skeletons'
import { useSections } from './sections'
import { SettingsFrame } from './SettingsFrame'
import classes from './Settings.module.css'

const route = getRouteApi('/_app/settings/$section')

const pages: Record<string, ComponentType> = {
  profile: lazy(async () => ({ default: (await import('./profile/ProfileSection')).ProfileSection })),
  tokens: lazy(async () => ({ default: (await import('./profile/TokensSection')).TokensSection })),
  company: lazy(async () => ({ default: (await import('./CompanySection')).CompanySection })),
  users: lazy(async () => ({ default: (await import('./people/UsersSection')).UsersSection })),
  departments: lazy(async () => ({
    default: (await import('./people/DepartmentsSection')).DepartmentsSection,
  })),
  access: lazy(async () => ({ default: (await import('./access/AccessSection')).AccessSection })),
  pipelines: lazy(async () => ({ default: (await import('./pipelines/PipelinesSection')).PipelinesSection })),
  categories: lazy(async () => ({
    default: (await import('./categories/CategoriesSection')).CategoriesSection,
  })),
  tags: lazy(async () => ({ default: (await import('./tags/TagsSection')).TagsSection })),
  ties: lazy(async () => ({ default: (await import('./ties/TieKindsSection')).TieKindsSection })),
  trash: lazy(async () => ({ default: (await import('./trash/TrashSection')).TrashSection })),
  audit: lazy(async () => ({ default: (await import('./audit/AuditSection')).AuditSection })),
  sample: lazy(async () => ({ default: (await import('./SampleSection')).SampleSection })),
}

/** One part of the settings, beside the list of them all. */
export function SettingsPage() {
  const { t, i18n } = useLingui()
  const { section } = route.useParams()
  const here = useSections().find(({ id }) => id === section)
  const Page = pages[section]
  return (
    <SettingsFrame>
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
    </SettingsFrame>
  )
}
