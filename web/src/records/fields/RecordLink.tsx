import { useLingui } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { placeOf, useKnownObjects } from '../../lib/api/objects'
import { usePastSearch } from '../../lib/api/past'
import classes from './Fields.module.css'

/** The address of a record's own page; null where the object has none or is not known to the reader. */
export const useRecordAddress = (): ((object: string, id: string) => string | null) => {
  const objects = useKnownObjects()
  const router = useRouter()
  return (name, id) => {
    const object = objects.find((one) => one.name === name)
    if (object === undefined) return null
    const place = placeOf(object)
    return object.own === true || `${place}/$id` in router.routesByPath ? `${place}/${id}` : null
  }
}

interface Props {
  object: string
  id: string
  /** Null where the reader may not see the record. */
  name: string | null
  className?: string | undefined
  children?: ReactNode
}

/** A related record by name, leading to its page where it has one. */
export function RecordLink({ object, id, name, className, children }: Props) {
  const { t } = useLingui()
  const address = useRecordAddress()(object, id)
  const past = usePastSearch()
  if (name === null) return <span className={classes['hidden']}>{t`Hidden from you`}</span>
  if (address === null) return <span className={className}>{children ?? name}</span>
  return (
    <Link
      to={address}
      search={past}
      className={className ?? classes['link']}
      onClick={(event) => event.stopPropagation()}
    >
      {children ?? name}
    </Link>
  )
}
