import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { recordQuery } from '../../../lib/api/records'
import type { AboutReference, ContactValue } from '../../../lib/api/types'
import classes from './Today.module.css'

const sources: Record<string, { plural: string; field: string }> = {
  person: { plural: 'people', field: 'phones' },
  deal: { plural: 'deals', field: 'person.phones' },
}

/** The first number of the person it is about, of a deal the person of the deal. */
export function CallLink({ about }: { about: AboutReference }) {
  const { t } = useLingui()
  const source = sources[about.object]
  const object = { name: about.object, plural: source?.plural ?? '' }
  const { data } = useQuery({
    ...recordQuery(object, about.id, `name,${source?.field ?? ''}`),
    enabled: source !== undefined,
    staleTime: 5 * 60_000,
  })
  const phones = source === undefined ? null : data?.[source.field]
  const number = Array.isArray(phones) ? (phones as ContactValue[])[0]?.value : undefined
  if (number === undefined) return null
  return (
    <Button
      component="a"
      href={`tel:${number.replace(/[^+\d]/g, '')}`}
      variant="light"
      color="iris"
      className={classes['call']}
      leftSection={<IconPhone size={16} />}
      aria-label={t`Call ${number}`}
      title={number}
    >
      <Trans>Call</Trans>
    </Button>
  )
}
