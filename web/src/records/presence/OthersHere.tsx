import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { fieldOf } from '../../lib/api/objects'
import type { PersonHere } from '../../lib/api/presence'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { Avatar } from '../../ui/Avatar'
import { usePresence } from './Presence'
import classes from './Presence.module.css'

const most = 3

/** The faces of the others who look at the record. */
export function OthersHere({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const format = useFormat()
  const { others } = usePresence()
  if (others.length === 0) return null
  const shown = others.length > most ? others.slice(0, most - 1) : others
  const more = others.slice(shown.length)
  const said = ({ name, field }: PersonHere) => {
    const label = field === null ? undefined : fieldOf(object, field)?.label
    return label === undefined ? t`${name} looks at this` : t`${name} is changing ${label}`
  }
  return (
    <ul className={classes['others']} aria-label={t`Also here`}>
      {shown.map((person) => (
        <li key={person.id} title={said(person)} data-changing={person.field !== null}>
          <Avatar name={person.name} size={24} />
          <VisuallyHidden>{said(person)}</VisuallyHidden>
        </li>
      ))}
      {more.length > 0 && (
        <li className={classes['more']} title={more.map(said).join('\n')}>
          <span aria-hidden>+{format.number(more.length)}</span>
          <VisuallyHidden>{more.map(said).join(', ')}</VisuallyHidden>
        </li>
      )}
    </ul>
  )
}
