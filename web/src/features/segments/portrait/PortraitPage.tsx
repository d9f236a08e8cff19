import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { IconChartDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useObjects } from '../../../lib/api/objects'
import { portraitQuery } from '../../../lib/api/portrait'
import type { ObjectDescription } from '../../../lib/api/types'
import { FilterChip } from '../../../records/filter/FilterChip'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { NoAccess } from '../../../ui/NoAccess'
import { FilterBar, PageHead } from '../../../ui/PageHead'
import { RowSkeleton } from '../../../ui/skeletons'
import { HowComputed } from './HowComputed'
import { PortraitResult } from './PortraitResult'
import type { PortraitSearch } from './search'
import classes from './Portrait.module.css'

const route = getRouteApi('/_app/segments/portrait')

/** Who counts as buyer is any filter; what comes of it is how they differ from the rest, field by field. */
export function PortraitPage() {
  const { t } = useLingui()
  const { object: wanted = 'person' } = route.useSearch()
  const objects = useObjects().filter(({ name }) => !['user', 'department'].includes(name))
  const object = objects.find(({ name }) => name === wanted) ?? objects[0]
  if (object === undefined) return <NoAccess />
  return (
    <>
      <PageHead
        title={t`Portrait`}
        lead={
          <Link to="/segments" className={classes['back'] ?? ''}>
            <Trans>Segments</Trans>
          </Link>
        }
        actions={<HowComputed />}
      />
      <Questions object={object} objects={objects} />
      <div className={classes['page']}>
        <Answer object={object} />
      </div>
    </>
  )
}

function Questions({ object, objects }: { object: ObjectDescription; objects: ObjectDescription[] }) {
  const { t } = useLingui()
  const { base, buyers } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: { [Key in keyof PortraitSearch]: PortraitSearch[Key] | undefined }) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)),
    })
  return (
    <FilterBar>
      <NativeSelect
        aria-label={t`Records`}
        size="xs"
        miw={104}
        value={object.name}
        onChange={(event) =>
          change({ object: event.currentTarget.value, base: undefined, buyers: undefined })
        }
        data={objects.map(({ name, pluralLabel }) => ({ value: name, label: pluralLabel }))}
      />
      <FilterChip
        object={object}
        filter={buyers}
        scope={base}
        label={t`Who counts as buyer`}
        onApply={(next) => change({ buyers: next })}
      />
      <FilterChip
        object={object}
        filter={base}
        scope={undefined}
        label={t`Among whom`}
        onApply={(next) => change({ base: next })}
      />
    </FilterBar>
  )
}

function Answer({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const { base, buyers } = route.useSearch()
  const { data, error, isFetching, refetch } = useQuery(portraitQuery(object, base, buyers))
  if (buyers === undefined)
    return (
      <EmptyState icon={IconChartDots} title={t`Say who counts as buyer`}>
        <Trans>
          Any filter will do, such as people with a won deal. Then you see in which fields they differ from
          the rest, and can keep what you choose as a segment.
        </Trans>
      </EmptyState>
    )
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <RowSkeleton rows={8} height={38} />
  if (data.buyers === 0)
    return (
      <EmptyState icon={IconChartDots} title={t`Nobody counts as buyer`}>
        <Trans>No record that you see fits this filter. Change who counts as buyer, or among whom.</Trans>
      </EmptyState>
    )
  return (
    <div aria-busy={isFetching}>
      <PortraitResult
        key={JSON.stringify([object.name, base, buyers])}
        object={object}
        base={base}
        buyers={buyers}
        portrait={data}
      />
    </div>
  )
}
