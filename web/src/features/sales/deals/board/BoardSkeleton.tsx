import { Skeleton } from '@mantine/core'
import { AfterAWhile } from '../../../../ui/skeletons'
import type { Stage } from '../../pipelines/pipelines'
import frame from '../../../../records/board/BoardFrame.module.css'
import classes from './Board.module.css'

/** The columns with cards to come, at their real sizes. */
export function BoardSkeleton({ stages }: { stages: readonly Stage[] }) {
  return (
    <div className={frame['board']} aria-busy>
      <AfterAWhile>
        <div className={frame['columns']}>
          {stages.map(({ id, name }, at) => (
            <div key={id} className={frame['column']}>
              <div className={classes['columnHead']}>
                <div className={classes['headLine']}>
                  <h2 className={classes['stageName']}>{name}</h2>
                </div>
                <Skeleton height={10} width="60%" mt={8} animate={false} />
              </div>
              {Array.from({ length: 5 - (at % 3) }, (_, card) => (
                <div key={card} className={classes['skeletonCard']} />
              ))}
            </div>
          ))}
        </div>
      </AfterAWhile>
    </div>
  )
}
