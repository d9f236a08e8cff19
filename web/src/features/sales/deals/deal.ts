import type { Money, NextTask, RecordRow, Reference } from '../../../lib/api/types'
import { daysSince } from '../../../lib/format/dates'

export const dealObject = { name: 'deal', plural: 'deals' } as const
export const taskObject = { name: 'task', plural: 'tasks' } as const

/** What a card, a row of Today or a mark needs of a deal. */
export interface Deal {
  id: string
  version: number
  name: string
  amount: Money | null
  stage: Reference | null
  company: Reference | null
  owner: Reference | null
  source: string | null
  expectedCloseOn: string | null
  stageEnteredAt: string | null
  status: string
  nextTask: NextTask | null
}

export const cardFields =
  'name,amount,stage,company,owner,source,expectedCloseOn,stageEnteredAt,status,nextTask,createdAt'

const reference = (value: unknown): Reference | null =>
  value !== null && typeof value === 'object' && 'id' in value ? (value as Reference) : null

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export const dealOf = (row: RecordRow): Deal => ({
  id: row.id,
  version: row.version,
  name: text(row['name']) ?? '',
  amount: (row['amount'] ?? null) as Money | null,
  stage: reference(row['stage']),
  company: reference(row['company']),
  owner: reference(row.owner),
  source: text(row['source']),
  expectedCloseOn: text(row['expectedCloseOn']),
  stageEnteredAt: text(row['stageEnteredAt']),
  status: text(row['status']) ?? 'open',
  nextTask: (row['nextTask'] ?? null) as NextTask | null,
})

/** Whole days since it came into its stage; null where that is not known. */
export const daysInStage = ({ stageEnteredAt }: Pick<Deal, 'stageEnteredAt'>): number | null =>
  stageEnteredAt === null ? null : Math.max(0, daysSince(stageEnteredAt))
