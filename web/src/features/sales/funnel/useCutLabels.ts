import { useLingui } from '@lingui/react/macro'
import type { Cut } from './funnelSearch'

export const useCutLabels = (): Record<Cut, string> => {
  const { t } = useLingui()
  return {
    owner: t`Seller`,
    'owner.manager': t`Manager`,
    product: t`Product`,
    'company.industry': t`Sector`,
    source: t`Source`,
    closedOn: t`Quarter`,
  }
}
