import { initialsOf, groundOf } from './initials'
import classes from './Avatar.module.css'

interface Props {
  name: string
  /** People are round, companies have corners. */
  kind?: 'person' | 'company'
  /** 20 on cards, 22 in rows, 24 in lists, 40 to 44 in heads. */
  size?: number
  /** Says the name itself where no text beside it does. */
  labelled?: boolean
}

export function Avatar({ name, kind = 'person', size = 22, labelled = false }: Props) {
  const ground = groundOf(name)
  return (
    <span
      className={classes['avatar']}
      data-kind={kind}
      style={{
        width: size,
        height: size,
        fontSize: size < 24 ? 9 : Math.round(size * 0.38),
        background: `var(--od-avatar-${ground}-bg)`,
        color: `var(--od-avatar-${ground}-fg)`,
      }}
      {...(labelled ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
    >
      {initialsOf(name)}
    </span>
  )
}
