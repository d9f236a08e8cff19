import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useObject } from '../../lib/api/objects'
import { ErrorState } from '../../ui/ErrorState'
import { NoAccess } from '../../ui/NoAccess'
import { PageHead } from '../../ui/PageHead'
import { PageSkeleton } from '../../ui/skeletons'
import { importQuery, isAtWork } from './imports'
import { ImportActions } from './ImportActions'
import { ImportProgress } from './ImportProgress'
import { ImportResult } from './ImportResult'
import { Likelier } from './Likelier'
import { MappingForm } from './MappingForm'
import { Problems } from './Problems'
import { StatusPill } from './StatusPill'
import classes from './Import.module.css'

const route = getRouteApi('/_app/import/$id')

/** One file on its way in: what goes where, a trial, the import, what came of it. */
export function ImportPage() {
  const { t } = useLingui()
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(importQuery(id))
  const object = useObject(data?.object ?? '')
  if (error !== null && data === undefined)
    return (
      <ErrorState error={error} title={t`This import could not be shown`} onRetry={() => void refetch()} />
    )
  if (data === undefined) return <PageSkeleton />
  if (object === null) return <NoAccess />
  const open = data.status === 'mapping' || data.status === 'checked'
  const { rows } = data
  const what = object.pluralLabel
  return (
    <>
      <PageHead
        title={data.file.name}
        lead={
          <Link to="/import" className={classes['back']}>
            <Trans>Import</Trans>
          </Link>
        }
        actions={<ImportActions view={data} />}
      >
        <span>
          <Trans>
            <Plural value={rows} one="# row" other="# rows" /> into {what}
          </Trans>
        </span>
        <span role="status">
          <StatusPill status={data.status} />
        </span>
      </PageHead>
      <div className={classes['page']}>
        {isAtWork(data) && <ImportProgress view={data} />}
        {data.result !== null && !isAtWork(data) && data.status !== 'mapping' && (
          <ImportResult view={data} object={object} />
        )}
        {!isAtWork(data) && data.problemCount > 0 && <Problems view={data} />}
        {open && <Likelier view={data} object={object} />}
        {open && <MappingForm view={data} object={object} />}
      </div>
    </>
  )
}
