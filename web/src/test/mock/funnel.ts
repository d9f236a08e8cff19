import type { Filter } from '../../lib/api/requests'
import type { RecordRow, Reference } from '../../lib/api/types'
import type { MockStore } from './store'

const amountOf = (row: RecordRow) => Number((row['amount'] as { amount: string } | null)?.amount ?? 0)

const figures = (rows: RecordRow[], filter: Filter) => ({
  count: rows.length,
  money: { amount: rows.reduce((sum, row) => sum + amountOf(row), 0).toFixed(2), currency: 'EUR' },
  filter,
})

const rate = (hits: number, of: number) => {
  if (of === 0) return null
  const share = hits / of
  const spread = 1.96 * Math.sqrt((share * (1 - share)) / of)
  return { rate: share, low: Math.max(0, share - spread), high: Math.min(1, share + spread), of }
}

const idOf = (row: RecordRow, key: string) => (row[key] as Reference | null)?.id ?? null

/** Deals of the pipeline by the stage they stand in; lost ones are spread over the open stages by their number. */
export const funnelOf = (
  store: MockStore,
  request: { pipeline?: string; cutBy?: string; compareFrom?: string },
) => {
  const pipeline = store.find('pipeline', request.pipeline ?? '') ?? store.all('pipeline')[0]
  const own: Filter = { field: 'pipeline', op: 'eq', value: pipeline?.id ?? '' }
  const deals = store
    .all('deal')
    .filter((deal) => deal.deletedAt === null && idOf(deal, 'pipeline') === pipeline?.id)
  const stages = store.all('stage').filter((stage) => stage['kind'] === 'open')
  const compared = request.compareFrom !== undefined
  const furthest = (deal: RecordRow, at: number): number => {
    if (deal['status'] === 'won') return stages.length
    if (deal['status'] === 'lost') return at % stages.length
    return stages.findIndex(({ id }) => id === idOf(deal, 'stage'))
  }
  const reached = deals.map((deal, at) => ({ deal, to: furthest(deal, at) }))
  const status = (wanted: string): Filter => ({ and: [own, { field: 'status', op: 'eq', value: wanted }] })
  const passage = (members: typeof reached, at: number) => {
    const entered = members.filter(({ to }) => to >= at).map(({ deal }) => deal)
    const passed = members.filter(({ to }) => to > at).map(({ deal }) => deal)
    const ended = members.filter(({ to }) => to === at).map(({ deal }) => deal)
    const lost = ended.filter((deal) => deal['status'] === 'lost')
    const there = ended.filter((deal) => deal['status'] === 'open')
    return {
      entered: figures(entered, own),
      passed: figures(passed, own),
      lost: figures(lost, status('lost')),
      there: figures(there, status('open')),
      conversion: rate(passed.length, entered.length),
    }
  }
  const won = deals.filter((deal) => deal['status'] === 'won')
  const lost = deals.filter((deal) => deal['status'] === 'lost')
  const open = deals.filter((deal) => deal['status'] === 'open')
  const totals = {
    entered: figures(deals, own),
    won: figures(won, status('won')),
    lost: figures(lost, status('lost')),
    open: figures(open, status('open')),
    winRate: rate(won.length, won.length + lost.length),
    daysToWin: { mean: 49.2, median: 47, p90: 88, of: won.length },
  }
  const reasons = (rows: RecordRow[]) =>
    store
      .all('lostReason')
      .map((reason) => {
        const own = rows.filter((row) => idOf(row, 'lostReason') === reason.id)
        return {
          reason: { id: reason.id, name: String(reason['name']) },
          ...figures(own, { field: 'lostReason', op: 'eq', value: reason.id }),
          before: compared ? figures(own.slice(1), status('lost')) : null,
        }
      })
      .filter(({ count }) => count > 0)
  const groups = (members: typeof reached) => {
    const found = new Map<string, typeof reached>()
    for (const member of members) {
      const key = idOf(member.deal, request.cutBy ?? '') ?? ''
      found.set(key, [...(found.get(key) ?? []), member])
    }
    return found
  }
  return {
    pipeline: { id: pipeline?.id, name: pipeline?.['name'] },
    period: { from: null, to: null },
    comparison: compared ? { from: request.compareFrom, to: request.compareFrom } : null,
    totals: { ...totals, reasons: reasons(lost), before: compared ? totals : null },
    stages: stages.map((stage, at) => {
      const here = passage(reached, at)
      const lostHere = reached
        .filter(({ deal, to }) => to === at && deal['status'] === 'lost')
        .map(({ deal }) => deal)
      return {
        stage: { id: stage.id, name: stage['name'] },
        probability: stage['probability'],
        ...here,
        days: { median: 3 + at * 2, p90: 11 + at * 6, of: here.passed.count },
        reasons: reasons(lostHere),
        cuts:
          request.cutBy === undefined
            ? []
            : [...groups(reached)].map(([, members]) => ({
                group: members[0]?.deal[request.cutBy ?? ''] ?? null,
                ...passage(members, at),
              })),
        before: compared
          ? { ...here, conversion: rate(Math.round(here.passed.count * 0.9), here.entered.count), days: null }
          : null,
      }
    }),
    cutBy: request.cutBy ?? null,
  }
}
