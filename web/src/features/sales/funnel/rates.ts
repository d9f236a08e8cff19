import type { Rate } from './funnelApi'

/** Below this a share says nothing yet about who or what it is the share of. */
export const enoughToJudge = 10

const z = 1.96

/** The 95 % Wilson range of `hits` among `of`, as the server reckons it. */
export const wilson = (hits: number, of: number): Rate | null => {
  if (of === 0) return null
  const rate = hits / of
  const spread = z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))
  const middle = rate + (z * z) / (2 * of)
  const scale = 1 + (z * z) / of
  return {
    rate,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
    of,
  }
}

/** Whether two shares differ by no more than chance brings along (two-sided, 5 %). */
export const mayBeChance = (now: Rate, before: Rate): boolean => {
  const pooled = (now.rate * now.of + before.rate * before.of) / (now.of + before.of)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.of + 1 / before.of))
  return error === 0 || Math.abs(now.rate - before.rate) / error < z
}
