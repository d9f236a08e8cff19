import { msg } from '@lingui/core/macro'
import { lazy, Suspense } from 'react'
import type { RecordRow } from '../../../lib/api/types'
import type { CardLayout } from '../../../records/card/layout'
import { RecordLink } from '../../../records/fields/RecordLink'
import { isMoney, isReference } from '../../../records/fields/values'
import { MoneyText } from '../../../ui/MoneyText'
import { DealActions } from './DealActions'
import { StageStrip } from './StageStrip'

// What belongs to a deal follows its fields.
const DealAside = lazy(async () => ({ default: (await import('./DealAside')).DealAside }))

/** How much, and from whom. */
function Subtitle({ record }: { record: RecordRow }) {
  const { amount, company } = record
  return (
    <>
      {isMoney(amount) && <MoneyText money={amount} />}
      {isMoney(amount) && isReference(company) && ' · '}
      {isReference(company) && <RecordLink object="company" {...company} />}
    </>
  )
}

export const dealCard: CardLayout = {
  sections: [
    { title: msg`Deal`, fields: ['name', 'amount', 'expectedCloseOn', 'product', 'source', 'owner'] },
    { title: msg`With whom`, fields: ['company', 'person'] },
    { title: msg`Outcome`, fields: ['closedOn', 'lostReason', 'cycleDays'] },
  ],
  elsewhere: [
    'pipeline',
    'stage',
    'status',
    'probability',
    'stageEnteredAt',
    'furthestStage',
    'nextTask',
    'lastActivityAt',
  ],
  subtitle: (record) => <Subtitle record={record} />,
  actions: (record) => <DealActions record={record} />,
  above: (record) => <StageStrip record={record} />,
  aside: (record) => (
    <Suspense>
      <DealAside record={record} />
    </Suspense>
  ),
}
