import { useLingui } from '@lingui/react/macro'
import { IconFilter, IconList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usePastDay } from '../../lib/api/past'
import { segmentsOfQuery } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import classes from './Segment.module.css'

/** The segments that a record is in at this moment, each the way to it. */
export function SegmentChips({ object, id }: { object: ObjectDescription; id: string }) {
  const { t } = useLingui()
  const past = usePastDay() !== undefined
  const { data = [] } = useQuery({ ...segmentsOfQuery(object, id), enabled: !past })
  if (past || data.length === 0) return null
  return (
    <ul className={classes['chips']} aria-label={t`Segments`}>
      {data.map((one) => (
        <li key={one.id}>
          <Link to="/segments/$id" params={{ id: one.id }} className={classes['chip'] ?? ''}>
            {one.kind === 'dynamic' ? (
              <IconFilter size={12} aria-hidden />
            ) : (
              <IconList size={12} aria-hidden />
            )}
            <span>{one.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
