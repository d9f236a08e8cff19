import { lazy, Suspense } from 'react'
import { ErrorBoundary } from '../../../ui/ErrorBoundary'
import { NoAccess } from '../../../ui/NoAccess'
import { RowSkeleton } from '../../../ui/skeletons'
import { useSections } from '../sections'
import { SettingsFrame } from '../SettingsFrame'

const Fields = lazy(async () => ({ default: (await import('./ObjectFields')).ObjectFields }))

/** Settings › Objects and fields. */
export function FieldsPage() {
  const mine = useSections().some(({ id }) => id === 'fields')
  return (
    <SettingsFrame>
      {mine ? (
        <ErrorBoundary>
          <Suspense fallback={<RowSkeleton rows={10} columns="1fr 2fr 1fr" />}>
            <Fields />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <NoAccess />
      )}
    </SettingsFrame>
  )
}
