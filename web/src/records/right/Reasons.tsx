import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ObjectName } from '../../lib/api/objects'
import type { Action } from '../../lib/api/types'
import { whyQuery } from './rights'
import classes from './Rights.module.css'

interface Props {
  object: ObjectName
  id: string
  action: Action
  of?: { field?: string; as?: string }
}

/** The rules behind a yes or a no, as the server names them. */
export function Reasons({ object, id, action, of = {} }: Props) {
  const { t } = useLingui()
  const { data, error } = useQuery(whyQuery(object, id, action, of))
  if (error !== null) return <p className={classes['quiet']}>{error.message}</p>
  if (data === undefined) return <p className={classes['quiet']}>{t`Loading…`}</p>
  return (
    <div className={classes['reasons']}>
      <strong className={classes['answer']}>
        {data.allowed ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
        {data.allowed ? <Trans>Allowed</Trans> : <Trans>Not allowed</Trans>}
      </strong>
      <ul className={classes['list']}>
        {data.reasons.map(({ code, text }) => (
          <li key={code + text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
