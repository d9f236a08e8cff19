import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconThumbDown, IconTrophy } from '@tabler/icons-react'
import type { RecordRow } from '../../../lib/api/types'
import { useMayEditRecord } from '../../../records/fields/useMayEdit'
import { dealObject } from '../deals/deal'
import { useDealMoves } from '../deals/move/useDealMoves'
import { closingStage, openStages } from '../pipelines/pipelines'
import { usePipelineOf } from './usePipelineOf'

/** The two ends of a deal; a closed one can be taken up again where it had got to. */
export function DealActions({ record }: { record: RecordRow }) {
  const may = useMayEditRecord(dealObject, record)
  const pipeline = usePipelineOf(record)
  const { move, dialog } = useDealMoves()
  if (!may || pipeline === undefined) return null
  const won = closingStage(pipeline, 'won')
  const lost = closingStage(pipeline, 'lost')
  const furthest = (record['furthestStage'] as { id: string } | null | undefined)?.id
  const again = openStages(pipeline).find(({ id }) => id === furthest) ?? openStages(pipeline)[0]
  if (record['status'] !== 'open')
    return (
      <>
        {again !== undefined && (
          <Button leftSection={<IconArrowBackUp size={16} />} onClick={() => move(record, again)}>
            <Trans>Reopen</Trans>
          </Button>
        )}
        {dialog}
      </>
    )
  return (
    <>
      {won !== undefined && (
        <Button leftSection={<IconTrophy size={16} />} onClick={() => move(record, won)}>
          <Trans>Won</Trans>
        </Button>
      )}
      {lost !== undefined && (
        <Button leftSection={<IconThumbDown size={16} />} onClick={() => move(record, lost)}>
          <Trans>Lost</Trans>
        </Button>
      )}
      {dialog}
    </>
  )
}
