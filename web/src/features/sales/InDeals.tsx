import { Plural } from '@lingui/react/macro'

/** Of how many deals a sum is made. */
export function InDeals({ count }: { count: number }) {
  return <Plural value={count} one="in # deal" other="in # deals" />
}
