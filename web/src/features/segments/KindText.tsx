import { Trans } from '@lingui/react/macro'
import { IconFilter, IconList } from '@tabler/icons-react'
import type { SegmentKind } from '../../lib/api/segments'
import classes from './Segments.module.css'

export function KindText({ kind }: { kind: SegmentKind }) {
  return (
    <span className={classes['kind']}>
      {kind === 'dynamic' ? (
        <>
          <IconFilter size={14} aria-hidden />
          <Trans>Filter</Trans>
        </>
      ) : (
        <>
          <IconList size={14} aria-hidden />
          <Trans>List kept by hand</Trans>
        </>
      )}
    </span>
  )
}
