import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core'
import { type Icon, IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './Chip.module.css'

interface Props
  extends UnstyledButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof UnstyledButtonProps> {
  icon?: Icon
  children: ReactNode
  /** The live count of what the filter leaves. */
  count?: string | undefined
  on?: boolean
  /** Opens a menu instead of switching. */
  opens?: boolean
}

/** Quick filter: round, icon, word, live count. */
export function Chip({
  icon: ChipIcon,
  children,
  count,
  on = false,
  opens = false,
  className,
  ...button
}: Props) {
  return (
    <UnstyledButton
      className={[classes['chip'], className].filter(Boolean).join(' ')}
      data-on={on}
      {...(opens ? { 'aria-haspopup': 'menu' } : { 'aria-pressed': on })}
      {...button}
    >
      {ChipIcon !== undefined && <ChipIcon size={15} stroke={1.75} aria-hidden />}
      <span className={classes['word']}>{children}</span>
      {count !== undefined && <span className={classes['count']}>{count}</span>}
      {opens && <IconChevronDown size={14} aria-hidden />}
    </UnstyledButton>
  )
}
