import { useLingui } from '@lingui/react/macro'
import { useObject } from '../../../lib/api/objects'

export const usualSort = '-stageEnteredAt'

/** The orders a board is worked in, by what they put first. */
export const useSorts = (): { value: string; label: string }[] => {
  const { t } = useLingui()
  const deal = useObject('deal')
  // Not for who sees fewer tasks than deals: the order would tell of the others.
  const byTask = deal?.fields.some(({ key, sortable }) => key === 'nextTask' && sortable) ?? false
  return [
    { value: usualSort, label: t`Moved last` },
    ...(byTask ? [{ value: 'nextTask', label: t`Next step first` }] : []),
    { value: 'stageEnteredAt', label: t`Longest in the stage` },
    { value: 'expectedCloseOn', label: t`Closing soonest` },
    { value: '-amount', label: t`Largest` },
    { value: '-createdAt', label: t`Newest` },
    { value: 'name', label: t`By name` },
  ]
}
