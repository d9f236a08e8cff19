import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconTransform } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { ChangeKindDialog } from './ChangeKindDialog'
import { conversionsQuery } from './conversion'
import { ConversionStanding } from './ConversionStanding'
import classes from './FieldForm.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
}

/** The way to another kind of field, and how far one that was begun is. */
export function ChangeKind({ object, field }: Props) {
  const [asking, setAsking] = useState(false)
  const { data: conversions } = useQuery(conversionsQuery(object))
  const under = conversions?.find(({ key }) => key === field.key)
  if (under !== undefined) return <ConversionStanding object={object} field={field} conversion={under} />
  return (
    <div className={classes['rule']}>
      <div className={classes['said']}>
        <strong>
          <Trans>Change the kind</Trans>
        </strong>
        <span>
          <Trans>
            The values are converted beside the present ones; nothing changes before you have seen the result.
          </Trans>
        </span>
      </div>
      <Button
        leftSection={<IconTransform size={16} />}
        disabled={conversions === undefined}
        onClick={() => setAsking(true)}
      >
        <Trans>Change</Trans>
      </Button>
      {asking && <ChangeKindDialog object={object} field={field} onClose={() => setAsking(false)} />}
    </div>
  )
}
