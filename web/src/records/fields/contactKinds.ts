import { useLingui } from '@lingui/react/macro'
import type { FieldType } from '../../lib/api/types'

/** The usual kinds of numbers and addresses; others that came with the data are shown as they are. */
export const useContactKinds = (type: FieldType): { kind: string; name: string }[] => {
  const { t } = useLingui()
  const shared = [
    { kind: 'work', name: t`Work` },
    { kind: 'home', name: t`Home` },
  ]
  return type === 'phones' ? [{ kind: 'mobile', name: t`Mobile` }, ...shared] : shared
}
