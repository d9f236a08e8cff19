import { Menu, ActionIcon } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconDotsVertical, IconThumbDown, IconTrophy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RecordRow } from '../../../../lib/api/types'
import { AgeingBar } from '../../../../ui/AgeingBar'
import { Avatar } from '../../../../ui/Avatar'
import { MoneyText } from '../../../../ui/MoneyText'
import { NextActivityMark } from '../../../../ui/NextActivityMark'
import type { Stage } from '../../pipelines/pipelines'
import { daysInStage, dealOf } from '../deal'
import { PlanPopover } from '../plan/PlanPopover'
import { useSourceLabel } from './useSourceLabel'
import classes from './DealCard.module.css'

export interface DealCardProps {
  row: RecordRow
  stage: Stage
  /** All stages of the pipeline, for "Move to…"; none: the reader may not move. */
  targets: readonly Stage[]
  mayPlan: boolean
  look?: 'plain' | 'lifted' | 'dragged' | 'gone'
  glowing?: boolean
  onMove: (row: RecordRow, to: Stage) => void
  onKeyDown?: ((event: KeyboardEvent, row: RecordRow) => void) | undefined
}

/** Line 1 name and owner, 2 company and source, 3 amount and next step, 4 how long it stands here. */
export const DealCard = memo(function DealCard(props: DealCardProps) {
  const { row, stage, targets, mayPlan, look = 'plain', glowing = false, onMove, onKeyDown } = props
  const deal = dealOf(row)
  const days = daysInStage(deal)
  const source = useSourceLabel(deal.source)
  const [planning, setPlanning] = useState(false)
  return (
    <article className={classes['card']} data-look={look} data-glowing={glowing} data-card={deal.id}>
      <div className={classes['line']}>
        <Link
          from="/deals/"
          to="/deals"
          search={(before) => ({ ...before, open: deal.id })}
          className={classes['name']}
          title={deal.name}
          draggable={false}
          data-card-link
          onKeyDown={onKeyDown && ((event) => onKeyDown(event, row))}
        >
          {deal.name}
        </Link>
        {targets.length > 0 && look === 'plain' && <MoveMenu row={row} stage={stage} targets={targets} onMove={onMove} />}
        {deal.owner?.name != null && <Avatar name={deal.owner.name} size={20} labelled />}
      </div>
      <div className={classes['second']}>
        <span className={classes['company']}>{deal.company?.name}</span>
        <span className={classes['source']}>{source}</span>
      </div>
      <div className={classes['line']}>
        <span className={classes['amount']}>
          <MoneyText money={deal.amount} />
        </span>
        <span className={classes['mark']}>
          <PlanPopover deal={row} opened={planning} onClose={() => setPlanning(false)}>
            <span>
              <NextActivityMark task={deal.nextTask} onPlan={mayPlan ? () => setPlanning(true) : undefined} />
            </span>
          </PlanPopover>
        </span>
      </div>
      <div className={classes['age']}>{days !== null && <AgeingBar days={days} limit={stage.rotDays} />}</div>
    </article>
  )
}) // prettier-ignore

interface MenuProps {
  row: RecordRow
  stage: Stage
  targets: readonly Stage[]
  onMove: (row: RecordRow, to: Stage) => void
}

const icons = { open: IconArrowRight, won: IconTrophy, lost: IconThumbDown }

/** The same as dragging, by click, tap or keyboard. A menu per card would be hundreds: it exists once it was asked for. */
function MoveMenu({ row, stage, targets, onMove }: MenuProps) {
  const { t } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  const [wanted, setWanted] = useState(false)
  const [opened, setOpened] = useState(false)
  const ask = () => {
    // The button is drawn anew with its menu, which gives the focus back to where it was.
    flushSync(() => setWanted(true))
    button.current?.focus()
    setOpened(true)
  }
  const name = dealOf(row).name
  const shape = {
    size: 20,
    className: classes['menu'],
    'aria-label': t`Move “${name}” to…`,
    title: t`Move to…`,
    children: <IconDotsVertical size={14} />,
  }
  if (!wanted) return <ActionIcon {...shape} aria-haspopup="menu" aria-expanded={false} onClick={ask} />
  return (
    <Menu position="bottom-end" width={220} withinPortal opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon ref={button} {...shape} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Move to</Trans>
        </Menu.Label>
        {targets
          .filter(({ id }) => id !== stage.id)
          .map((target) => {
            const Icon = icons[target.kind]
            return (
              <Menu.Item key={target.id} leftSection={<Icon size={16} />} onClick={() => onMove(row, target)}>
                {target.name}
              </Menu.Item>
            )
          })}
      </Menu.Dropdown>
    </Menu>
  )
}
