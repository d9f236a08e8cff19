import { useQuery } from '@tanstack/react-query'
import { dayText, today } from '../../../../lib/format/dates'
import { dayStart } from '../../today/scope'
import { type Rate, funnelQuery } from '../../funnel/funnelApi'

const days = 90

/** How many of the deals of the last 90 days passed each stage; by the stage's id. */
export const useStageRates = (pipeline: string): ReadonlyMap<string, Rate> => {
  const request = { pipeline, from: dayText(dayStart(-days)), to: today() }
  const { data } = useQuery({
    ...funnelQuery(request),
    // A rate of many weeks need not be reckoned anew with each move.
    queryKey: ['stage-rates', request],
    staleTime: 10 * 60_000,
  })
  return new Map(
    (data?.stages ?? []).flatMap(({ stage, conversion }): [string, Rate][] =>
      conversion === null ? [] : [[stage.id, conversion]],
    ),
  )
}
