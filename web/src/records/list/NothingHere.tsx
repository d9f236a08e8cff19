import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import type { ObjectDescription } from '../../lib/api/types'
import { EmptyState } from '../../ui/EmptyState'
import type { IconLook } from '../icon/OwnIcon'
import { StartHere } from './StartHere'

interface Props {
  object: ObjectDescription
  /** Whether the reader narrowed the list, so that nothing at all is no surprise. */
  narrowed: boolean
  /** What belongs here, for the day when nothing does yet. */
  empty: { icon: ComponentType<IconLook>; title: string; text: ReactNode }
  onShowAll: () => void
}

export function NothingHere({ object, narrowed, empty, onShowAll }: Props) {
  const { t } = useLingui()
  if (narrowed)
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t`Nothing matches`}
        actions={
          <Button variant="filled" onClick={onShowAll}>
            <Trans>Show all</Trans>
          </Button>
        }
      >
        <Trans>Loosen a condition, or look at everything again.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState icon={empty.icon} title={empty.title} actions={<StartHere object={object} />}>
      {empty.text}
    </EmptyState>
  )
}
