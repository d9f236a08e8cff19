import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Portrait } from '../../../lib/api/portrait'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { both } from '../../../records/filter/tree'
import { Pill } from '../../../ui/Pill'
import { PortraitField } from './PortraitField'
import { SaveSegment } from './SaveSegment'
import { type Chosen, filterOf, toggled } from './chosen'
import classes from './Portrait.module.css'

interface Props {
  object: ObjectDescription
  base: Filter | undefined
  buyers: Filter
  portrait: Portrait
}

/** The fields, the most telling first; clicked values come together to a segment. */
export function PortraitResult({ object, base, buyers, portrait }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [chosen, setChosen] = useState<Chosen>({})
  const [saving, setSaving] = useState(false)
  const rest = format.number(portrait.rest)
  const { minimum, buyers: found } = portrait
  const filter = filterOf(portrait, chosen)
  const count = Object.values(chosen).reduce((sum, places) => sum + places.length, 0)
  return (
    <>
      <p className={classes['counts']}>
        <Plural value={found} one="# buyer" other="# buyers" />
        {' · '}
        <Trans>the rest: {rest}</Trans>
        {!portrait.isEnough && (
          <Pill meaning="stale" icon={IconAlertTriangle}>
            <Trans>Too few to be sure: at least {minimum} of each are needed</Trans>
          </Pill>
        )}
      </p>
      <div className={classes['fields']}>
        {portrait.fields.map((field) => (
          <PortraitField
            key={field.field}
            object={object}
            field={field}
            base={base}
            buyers={buyers}
            chosen={chosen[field.field] ?? []}
            onToggle={(place) => setChosen((before) => toggled(before, field.field, place))}
          />
        ))}
      </div>
      {portrait.fields.length === 0 && (
        <p className={classes['counts']}>
          <Trans>There is nothing to tell them apart by.</Trans>
        </p>
      )}
      {filter !== null && (
        <div className={classes['bar']} role="toolbar" aria-label={t`Chosen values`}>
          <strong>
            <Plural value={count} one="# value chosen" other="# values chosen" />
          </strong>
          <Button variant="subtle" color="gray" onClick={() => setChosen({})}>
            <Trans>Clear</Trans>
          </Button>
          <Button variant="filled" onClick={() => setSaving(true)}>
            <Trans>Save as a segment</Trans>
          </Button>
        </div>
      )}
      {saving && filter !== null && (
        <SaveSegment object={object} filter={both(base, filter) ?? filter} onClose={() => setSaving(false)} />
      )}
    </>
  )
}
