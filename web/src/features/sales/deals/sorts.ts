import { useLingui } from '@lingui/react/macro'

export const usualSort = '-stageEnteredAt'

/** The orders a board is worked in, by what they put first. */
export const useSorts = (): { value: string; label: string }[] => {
  const { t } = useLingui()
  return [
    { value: usualSort, label: t`Moved last` },
    { value: 'nextTask', label: t`Next step first` },
    { value: 'stageEnteredAt', label: t`Longest in the stage` },
    { value: 'expectedCloseOn', label: t`Closing soonest` },
    { value: '-amount', label: t`Largest` },
    { value: '-createdAt', label: t`Newest` },
    { value: 'name', label: t`By name` },
  ]
}
