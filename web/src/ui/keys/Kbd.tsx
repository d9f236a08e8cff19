import classes from './Kbd.module.css'

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

/** Keys are named as on the keyboard, in every language. */
/* eslint-disable lingui/no-unlocalized-strings */
const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
}
/* eslint-enable lingui/no-unlocalized-strings */

const nameOf = (key: string): string => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)

/** `mod+k` as one key cap, a sequence `g d` as two. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={classes['keys']}>
      {keys.split(' ').map((key, at) => (
        <kbd key={at} className={classes['key']}>
          {key.split('+').map(nameOf).join(' ')}
        </kbd>
      ))}
    </span>
  )
}
