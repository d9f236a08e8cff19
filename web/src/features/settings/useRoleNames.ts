import { useLingui } from '@lingui/react/macro'

export const useRoleNames = (): Record<string, string> => {
  const { t } = useLingui()
  return { administrator: t`Administrator`, manager: t`Manager`, seller: t`Seller` }
}
