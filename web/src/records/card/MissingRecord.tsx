import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { placeOf } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { EmptyState } from '../../ui/EmptyState'

/** Deleted, or beyond what the reader's role sees: the page cannot tell which, and must not. */
export function MissingRecord({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const { pluralLabel } = object
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t`This record is not here`}
      actions={
        <Button component={Link} to={placeOf(object)} variant="filled">
          {pluralLabel}
        </Button>
      }
    >
      <Trans>
        It may have been deleted, or your role does not see it. Its owner or an administrator can tell.
      </Trans>
    </EmptyState>
  )
}
