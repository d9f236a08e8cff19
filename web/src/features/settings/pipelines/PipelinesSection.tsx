import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Reference } from '../../../lib/api/types'
import { SegmentControl } from '../../../ui/SegmentControl'
import { NameList } from '../NameList'
import { textOf, useAll } from '../useAll'
import { StageList } from './StageList'
import classes from '../Settings.module.css'

/** The ways deals go, their stages in order, and why deals get lost. */
export function PipelinesSection() {
  const { t } = useLingui()
  const pipelines = useAll('pipeline', 'position')
  const stages = useAll('stage', 'position')
  const reasons = useAll('lostReason', 'position')
  const [chosen, setChosen] = useState('')
  const pipeline = pipelines.rows.find(({ id }) => id === chosen) ?? pipelines.rows[0]
  return (
    <>
      {pipelines.rows.length > 1 && (
        <SegmentControl
          label={t`Pipeline`}
          value={pipeline?.id ?? ''}
          onChange={setChosen}
          segments={pipelines.rows.map((row) => ({ value: row.id, label: textOf(row, 'name') }))}
        />
      )}
      {pipeline !== undefined && (
        <>
          <h2 className={classes['heading']}>
            <Trans>Stages</Trans>
          </h2>
          <p className={classes['lead']}>
            <Trans>
              The probability weighs the sums of the board. A deal that stands longer than the days set is
              shown as going stale.
            </Trans>
          </p>
          <StageList
            key={pipeline.id}
            object={stages.object}
            pipeline={pipeline.id}
            stages={stages.rows.filter((row) => (row['pipeline'] as Reference | null)?.id === pipeline.id)}
          />
        </>
      )}
      <h2 className={classes['heading']}>
        <Trans>Lost reasons</Trans>
      </h2>
      <NameList
        object={reasons.object}
        rows={reasons.rows}
        add={t`Add a reason`}
        extra={(at) => ({ position: at + 1 })}
        none={<Trans>Without reasons, nobody learns from lost deals.</Trans>}
      />
      <h2 className={classes['heading']}>
        <Trans>Pipelines</Trans>
      </h2>
      <NameList
        object={pipelines.object}
        rows={pipelines.rows}
        add={t`Add a pipeline`}
        extra={(at) => ({ position: at + 1 })}
        none={<Trans>There is no pipeline yet.</Trans>}
      />
    </>
  )
}
