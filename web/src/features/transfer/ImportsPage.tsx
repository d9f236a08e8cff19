import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { NoAccess } from '../../ui/NoAccess'
import { PageHead } from '../../ui/PageHead'
import { RowSkeleton } from '../../ui/skeletons'
import { ImportList } from './ImportList'
import { importsQuery } from './imports'
import { Upload } from './Upload'
import { useImportable } from './useImportable'
import classes from './Import.module.css'

/** Bring records in from a file, and look at what was brought in. */
export function ImportsPage() {
  const { t } = useLingui()
  const objects = useImportable()
  const { data, error, refetch } = useQuery({ ...importsQuery, enabled: objects.length > 0 })
  if (objects.length === 0)
    return (
      <NoAccess>
        <Trans>Your role may not create records from a file. An administrator can change that.</Trans>
      </NoAccess>
    )
  return (
    <>
      <PageHead title={t`Import`} />
      <div className={classes['page']}>
        <Upload objects={objects} />
        <h2 className={classes['heading']}>
          <Trans>Imports so far</Trans>
        </h2>
        {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <RowSkeleton rows={3} />}
        {data?.length === 0 && (
          <EmptyState icon={IconFileImport} title={t`Nothing was imported yet`}>
            <Trans>Each import stays here with its counts, and can be undone.</Trans>
          </EmptyState>
        )}
        {data !== undefined && data.length > 0 && <ImportList imports={data} />}
      </div>
    </>
  )
}
