import { useLingui } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { usePastDay, yesterday } from '../../lib/api/past'
import { Chip } from '../../ui/Chip'
import { useShowDay } from './useShowDay'

/** The list as it was: yesterday at first, another day is chosen over the page. */
export function PastChip() {
  const { t } = useLingui()
  const show = useShowDay()
  const day = usePastDay()
  return (
    <Chip
      icon={IconHistory}
      on={day !== undefined}
      onClick={() => show(day === undefined ? yesterday() : undefined)}
    >
      {t`As on a day`}
    </Chip>
  )
}
