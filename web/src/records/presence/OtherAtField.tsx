import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { PersonHere } from '../../lib/api/presence'
import { groundOf } from '../../ui/initials'
import classes from './Presence.module.css'

/** A ring around the field with the name of the one who is changing it. */
export function OtherAtField({ person }: { person: PersonHere }) {
  const { t } = useLingui()
  const { name } = person
  const ground = groundOf(name)
  const colour = `var(--od-avatar-${ground}-fg)`
  return (
    <>
      <span className={classes['ring']} style={{ borderColor: colour }} aria-hidden />
      <span className={classes['who']} style={{ color: colour, background: `var(--od-avatar-${ground}-bg)` }}>
        <span aria-hidden>{name}</span>
        <VisuallyHidden>{t`${name} is changing this`}</VisuallyHidden>
      </span>
    </>
  )
}
