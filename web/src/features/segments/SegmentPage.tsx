import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { isProblem } from '../../lib/api/problem'
import { placeOf, useObjects } from '../../lib/api/objects'
import { countQuery } from '../../lib/api/records'
import { membersOf, type Segment, segmentQuery } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { RelatedList } from '../../records/card/RelatedList'
import { FieldText } from '../../records/fields/FieldText'
import { RecordLink } from '../../records/fields/RecordLink'
import { plainText } from '../../records/fields/values'
import { ErrorState } from '../../ui/ErrorState'
import { NoAccess } from '../../ui/NoAccess'
import { PageHead } from '../../ui/PageHead'
import { RowSkeleton } from '../../ui/skeletons'
import { KindText } from './KindText'
import { Moves } from './Moves'
import { SegmentFilter } from './SegmentFilter'
import { SegmentMenu } from './SegmentMenu'
import { Sizes } from './Sizes'
import classes from './Segments.module.css'

const route = getRouteApi('/_app/segments/$id')

/** One segment: who belongs to it and why, how many there were, who came and who left. */
export function SegmentPage() {
  const { t } = useLingui()
  const { id } = route.useParams()
  const objects = useObjects()
  const { data: segment, error, refetch } = useQuery(segmentQuery(id))
  const object = objects.find(({ name }) => name === segment?.object)
  const back = (
    <Link to="/segments" className={classes['back'] ?? ''}>
      <Trans>Segments</Trans>
    </Link>
  )
  if (segment === undefined || object === undefined)
    return (
      <>
        <PageHead title={t`Segment`} lead={back} />
        <div className={classes['page']}>
          {isProblem(error, 404) ? (
            <NoAccess>
              <Trans>There is no such segment, or it is not shown to you.</Trans>
            </NoAccess>
          ) : error === null ? (
            <RowSkeleton rows={8} height={38} />
          ) : (
            <ErrorState error={error} onRetry={() => void refetch()} />
          )}
        </div>
      </>
    )
  return (
    <>
      <PageHead
        title={segment.name}
        lead={back}
        actions={segment.mayEdit ? <SegmentMenu segment={segment} object={object} /> : undefined}
      >
        <Count segment={segment} object={object} />
        <KindText kind={segment.kind} />
      </PageHead>
      <div className={classes['page']}>
        <div className={classes['columns']}>
          <div className={classes['main']}>
            {segment.kind === 'dynamic' && <SegmentFilter segment={segment} object={object} />}
            {segment.faults.length === 0 && <Members segment={segment} object={object} />}
          </div>
          {segment.faults.length === 0 && (
            <aside className={classes['aside']}>
              {segment.size !== null && <Sizes segment={segment} />}
              <Moves segment={segment} />
            </aside>
          )}
        </div>
      </div>
    </>
  )
}

interface PartProps {
  segment: Segment
  object: ObjectDescription
}

/** What the program has counted, or those among them that the reader sees. */
function Count({ segment, object }: PartProps) {
  const format = useFormat()
  const { data } = useQuery({
    ...countQuery(object, membersOf(segment.id)),
    enabled: segment.size === null && segment.faults.length === 0,
  })
  const count = segment.size ?? data ?? null
  return count === null ? null : <span>{format.number(count)}</span>
}

const detailsOf = ({ columns, nameField, fields }: ObjectDescription): string[] =>
  columns.filter((key) => key !== nameField && fields.some((field) => field.key === key)).slice(0, 3)

function Members({ segment, object }: PartProps) {
  const details = detailsOf(object)
  return (
    <section>
      <RelatedList of={object.name} filter={membersOf(segment.id)} fields={details} limit={10}>
        {(row) => (
          <span className={classes['member']}>
            <RecordLink object={object.name} id={row.id} name={plainText(row[object.nameField])} />
            <span className={classes['details']}>
              {object.fields
                .filter(({ key }) => details.includes(key))
                .map((field) => (
                  <span key={field.key}>
                    <FieldText field={field} value={row[field.key]} />
                  </span>
                ))}
            </span>
          </span>
        )}
      </RelatedList>
      <Button
        component={Link}
        to={placeOf(object)}
        search={{ view: 'all', filter: membersOf(segment.id) } as never}
        leftSection={<IconExternalLink size={16} />}
        mt="sm"
      >
        <Trans>Open as a list</Trans>
      </Button>
    </section>
  )
}
