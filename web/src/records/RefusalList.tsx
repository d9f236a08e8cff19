import type { Refusal } from '../lib/api/jobs'
import { RecordLink } from './fields/RecordLink'
import classes from './RefusalList.module.css'

/** Records that stay as they are, each with the reason. */
export function RefusalList({ object, refusals }: { object: string; refusals: readonly Refusal[] }) {
  return (
    <ul className={classes['list']}>
      {refusals.map(({ id, name, field, message }) => (
        <li key={id}>
          <RecordLink object={object} id={id} name={name} />{' '}
          <span className={classes['why']}>
            {field !== null && `${field}: `}
            {message}
          </span>
        </li>
      ))}
    </ul>
  )
}
