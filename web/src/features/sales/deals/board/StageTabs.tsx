import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import type { BoardGroup } from '../../../../lib/api/requests'
import { useFormat } from '../../../../lib/format/useFormat'
import type { Stage } from '../../pipelines/pipelines'
import { countOf } from './boardState'
import classes from './Board.module.css'

interface Props {
  groups: readonly { stage: Stage; group: BoardGroup }[]
  columns: RefObject<HTMLDivElement | null>
}

/** On the phone one column fills the screen: the stages stand above it, and follow the finger. */
export function StageTabs({ groups, columns }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [current, setCurrent] = useState(0)

  useEffect(() => {
    const scroller = columns.current
    if (scroller === null) return undefined
    const follow = () => {
      const width = scroller.firstElementChild?.clientWidth ?? 1
      setCurrent(Math.round(scroller.scrollLeft / width))
    }
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => scroller.removeEventListener('scroll', follow)
  }, [columns])

  const show = (at: number) =>
    columns.current?.children[at]?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'smooth' })

  return (
    <nav className={classes['tabs']} aria-label={t`Stages`}>
      {groups.map(({ stage, group }, at) => (
        <UnstyledButton
          key={stage.id}
          className={classes['tab']}
          aria-current={at === current}
          onClick={() => show(at)}
        >
          {stage.name}
          <span className={classes['tabCount']}>{format.number(countOf(group.measures))}</span>
        </UnstyledButton>
      ))}
    </nav>
  )
}
