import { Trans, useLingui } from '@lingui/react/macro'
import type { FunnelAnswer } from './funnelApi'
import { StageRow } from './StageRow'
import classes from './StageTable.module.css'

interface Props {
  answer: FunnelAnswer
  chosen: string | undefined
  onChoose: (stage: string) => void
}

export function StageTable({ answer: { stages, comparison }, chosen, onChoose }: Props) {
  const { t } = useLingui()
  const scale = {
    entered: Math.max(1, ...stages.map(({ entered }) => entered.count)),
    days: Math.max(1, ...stages.map(({ days }) => days?.p90 ?? 0)),
    money: Math.max(1, ...stages.map(({ lost }) => Number(lost.money.amount))),
  }
  return (
    <div className={classes['scroller']}>
      <table className={`${classes['table'] ?? ''} ${classes['stages'] ?? ''}`} aria-label={t`Stages`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stage</Trans>
            </th>
            <th scope="col" className={classes['barCell']}>
              <span className={classes['key']} data-part="passed" /> <Trans>passed</Trans>
              <span className={classes['key']} data-part="there" /> <Trans>still there</Trans>
              <span className={classes['key']} data-part="lost" /> <Trans>lost</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Entered</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Passed</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Lost</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>There</Trans>
            </th>
            <th scope="col" data-number colSpan={2}>
              <Trans>Conversion</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Days, med. / p90</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Leaked</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow
              key={stage.stage.id}
              stage={stage}
              scale={scale}
              compared={comparison !== null}
              chosen={stage.stage.id === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
