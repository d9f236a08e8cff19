import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChartDots, IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { segmentsQuery } from '../../lib/api/segments'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { PageHead } from '../../ui/PageHead'
import { RowSkeleton } from '../../ui/skeletons'
import { NewSegment } from './NewSegment'
import { SegmentList } from './SegmentList'
import classes from './Segments.module.css'

/** All segments that the reader finds, of every object. */
export function SegmentsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(segmentsQuery)
  const [creating, setCreating] = useState(false)
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      <Trans>Segment</Trans>
    </Button>
  )
  return (
    <>
      <PageHead
        title={t`Segments`}
        actions={
          <>
            <Button component={Link} to="/segments/portrait" leftSection={<IconChartDots size={16} />}>
              <Trans>Portrait</Trans>
            </Button>
            {create}
          </>
        }
      />
      <div className={classes['page']}>
        {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <RowSkeleton rows={6} height={38} />}
        {data?.length === 0 && (
          <EmptyState
            icon={IconUsersGroup}
            title={t`No segments yet`}
            actions={
              <Button variant="filled" onClick={() => setCreating(true)}>
                <Trans>New segment</Trans>
              </Button>
            }
          >
            <Trans>
              Whom you keep together stands here: a list kept by hand, or a filter that is always current.
            </Trans>
          </EmptyState>
        )}
        {data !== undefined && data.length > 0 && <SegmentList segments={data} />}
      </div>
      {creating && (
        <NewSegment
          onClose={() => setCreating(false)}
          onCreated={({ id }) => void navigate({ to: '/segments/$id', params: { id } })}
        />
      )}
    </>
  )
}
