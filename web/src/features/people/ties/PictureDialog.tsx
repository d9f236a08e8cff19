import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { ObjectDescription, Reference } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { Dialog } from '../../../ui/Dialog'
import { ErrorState } from '../../../ui/ErrorState'
import { SegmentControl } from '../../../ui/SegmentControl'
import { usePhone } from '../../../ui/screens'
import { maxDepth, tiesQuery } from './ties'
import { TieTable } from './TieTable'
import classes from './Picture.module.css'

const TiePicture = lazy(async () => ({ default: (await import('./TiePicture')).TiePicture }))

interface Props {
  of: ObjectDescription
  record: Reference
  onClose: () => void
}

const wide = 'min(1200px, 92vw)' // eslint-disable-line lingui/no-unlocalized-strings -- style

type Look = 'picture' | 'list'

/** Who is tied to whom around a record, as a picture or as the same in sentences. */
export function PictureDialog({ of, record, onClose }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const phone = usePhone()
  const [look, setLook] = useState<Look>(phone ? 'list' : 'picture')
  const [depth, setDepth] = useState('2')
  const { data, error, refetch } = useQuery(tiesQuery(of, record.id, Number(depth)))
  const { name } = record
  const count = data?.nodes.length ?? 0
  return (
    <Dialog onClose={onClose} title={t`Ties of ${name}`} size={wide} fullScreen={phone}>
      <div className={classes['bar']}>
        <SegmentControl
          label={t`Shown as`}
          value={look}
          onChange={setLook}
          segments={[
            { value: 'picture', label: t`Picture` },
            { value: 'list', label: t`List` },
          ]}
        />
        <SegmentControl
          label={t`How many ties away`}
          value={depth}
          onChange={setDepth}
          segments={Array.from({ length: maxDepth }, (_, at) => ({
            value: String(at + 1),
            label: format.number(at + 1),
          }))}
        />
        <span className={classes['quiet']} aria-hidden>
          <Trans>ties away</Trans>
        </span>
      </div>
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && !data.complete && (
        <p className={classes['quiet']} role="status">
          <Trans>There is more than fits here: the nearest {count} are shown.</Trans>
        </p>
      )}
      {data !== undefined && look === 'list' && <TieTable graph={data} />}
      {look === 'picture' && (
        <div className={classes['canvas']}>
          {data !== undefined && (
            <Suspense>
              <TiePicture key={`${record.id} ${depth}`} graph={data} onLeave={onClose} />
            </Suspense>
          )}
        </div>
      )}
    </Dialog>
  )
}
