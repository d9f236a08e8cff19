import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { RecordRow } from '../../lib/api/types'
import { contactsOf } from '../../records/fields/values'

/** Call and write: only where there is a number, an address. */
export function ContactActions({ record }: { record: RecordRow }) {
  const phone = contactsOf(record['phones'])[0]?.value
  const email = contactsOf(record['emails'])[0]?.value
  return (
    <>
      {phone !== undefined && (
        <Button
          component="a"
          href={`tel:${phone.replace(/[^\d+*#]/g, '')}`}
          leftSection={<IconPhone size={16} />}
        >
          <Trans>Call</Trans>
        </Button>
      )}
      {email !== undefined && (
        <Button component="a" href={`mailto:${email}`} leftSection={<IconMail size={16} />}>
          <Trans>Write</Trans>
        </Button>
      )}
    </>
  )
}
