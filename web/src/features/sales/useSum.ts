import type { Measures } from '../../lib/api/requests'
import { useSession } from '../../lib/api/session'
import type { Money } from '../../lib/api/types'
import { moneyOf } from './deals/board/boardState'

/** The sum of some deals; of none it is zero in the company's currency, and not nothing. */
export const useSum = (): ((measures: Measures) => Money) => {
  const { currency } = useSession().company
  return (measures) => moneyOf(measures) ?? { amount: '0', currency }
}
