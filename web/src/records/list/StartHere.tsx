import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ObjectDescription } from '../../lib/api/types'

/** The two ways to begin where nothing is yet, for those who may: a first record by hand, or all that is in a file. */
export function StartHere({ object }: { object: ObjectDescription }) {
  const navigate = useNavigate()
  if (object.permissions.create === 'none') return null
  const create = () =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, create: object.name }),
    })
  return (
    <>
      <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={create}>
        {object.label}
      </Button>
      <Button component={Link} to="/import">
        <Trans>Import a file</Trans>
      </Button>
    </>
  )
}
