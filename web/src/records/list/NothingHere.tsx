import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFilterOff, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { ObjectDescription } from '../../lib/api/types'
import { EmptyState } from '../../ui/EmptyState'
import type { IconLook } from '../icon/OwnIcon'

interface Props {
  object: ObjectDescription
  /** Whether the reader narrowed the list, so that nothing at all is no surprise. */
  narrowed: boolean
  /** What belongs here, for the day when nothing does yet. */
  empty: { icon: ComponentType<IconLook>; title: string; text: ReactNode }
  onShowAll: () => void
  onCreate: () => void
}

export function NothingHere({ object, narrowed, empty, onShowAll, onCreate }: Props) {
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
    <EmptyState
      icon={empty.icon}
      title={empty.title}
      actions={
        object.permissions.create !== 'none' && (
          <>
            <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={onCreate}>
              {object.label}
            </Button>
            <Button component={Link} to="/import">
              <Trans>Import a file</Trans>
            </Button>
          </>
        )
      }
    >
      {empty.text}
    </EmptyState>
  )
}
