import { Trans, useLingui } from '@lingui/react/macro'
import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconThumbDown, IconTrophy } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { timelineQuery } from '../../../lib/api/records'
import type { RecordRow, Reference } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { useMayEditRecord } from '../../../records/fields/useMayEdit'
import { Pill } from '../../../ui/Pill'
import { dealObject } from '../deals/deal'
import { useDealMoves } from '../deals/move/useDealMoves'
import { openStages } from '../pipelines/pipelines'
import { stageTimes } from './stageTimes'
import { usePipelineOf } from './usePipelineOf'
import classes from './StageStrip.module.css'

const day = 86_400

/** How far along, how long in each stage; a click moves the deal there. */
export function StageStrip({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const format = useFormat()
  const may = useMayEditRecord(dealObject, record)
  const pipeline = usePipelineOf(record)
  const { move, dialog } = useDealMoves()
  const { data } = useInfiniteQuery(timelineQuery(dealObject, record.id, ['stageMove']))
  if (pipeline === undefined) return null
  const stage = record['stage'] as Reference | null
  const entered = record['stageEnteredAt']
  const open = record['status'] === 'open'
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  const current =
    open && stage !== null && typeof entered === 'string' ? { id: stage.id, enteredAt: entered } : null
  const times = stageTimes(entries, current)
  const stages = openStages(pipeline)
  const furthest = (record['furthestStage'] as Reference | null | undefined)?.id
  const at = stages.findIndex(({ id }) => id === (open ? stage?.id : furthest))
  const reached = record['status'] === 'won' ? stages.length : at
  return (
    <div className={classes['strip']}>
      <ol className={classes['stages']}>
        {stages.map((one, index) => {
          const seconds = times.get(one.id)
          const stood = seconds === undefined ? null : Math.round(seconds / day)
          const days = stood === null ? '' : format.days(stood)
          const { name } = one
          const state = index < reached ? 'passed' : index === at && open ? 'now' : 'later'
          return (
            <li key={one.id}>
              <Tooltip label={days === '' ? name : t`${name}, ${days}`}>
                <UnstyledButton
                  className={classes['stage']}
                  data-at={state}
                  aria-current={state === 'now' ? 'step' : undefined}
                  disabled={!may || (open && one.id === stage?.id)}
                  onClick={() => move(record, one)}
                >
                  <span className={classes['bar']} />
                  <span className={classes['name']}>{name}</span>
                  <span className={classes['days']}>{stood !== null && format.age(stood)}</span>
                </UnstyledButton>
              </Tooltip>
            </li>
          )
        })}
      </ol>
      {record['status'] === 'won' && (
        <Pill meaning="won" icon={IconTrophy}>
          <Trans>Won</Trans>
        </Pill>
      )}
      {record['status'] === 'lost' && (
        <Pill meaning="lost" icon={IconThumbDown}>
          <Trans>Lost</Trans>
        </Pill>
      )}
      {dialog}
    </div>
  )
}
