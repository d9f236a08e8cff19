import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useFormat } from '../../lib/format/useFormat'
import classes from './RelatedList.module.css'

interface Props {
  title: string
  count: number
  /** What "+" does and is called; left out where the reader may add nothing. */
  add?: { label: string; run: () => void } | undefined
  /** More buttons beside "+". */
  tools?: ReactNode
  children: ReactNode
}

/** A part of the right column of a card, with its own "+". */
export function CardSection({ title, count, add, tools, children }: Props) {
  const format = useFormat()
  return (
    <section className={classes['related']} aria-label={title}>
      <header className={classes['head']}>
        <h3>{title}</h3>
        <span className={classes['count']}>{count > 0 && format.number(count)}</span>
        {tools}
        {add !== undefined && (
          <Tooltip label={add.label}>
            <ActionIcon size="sm" aria-label={add.label} onClick={add.run}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {children}
    </section>
  )
}

/** What is over, folded away until somebody asks. */
export function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  )
}
