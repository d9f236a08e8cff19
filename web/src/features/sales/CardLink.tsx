import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Props {
  /** Cards of every object live at their plural name. */
  plural: string
  id: string
  className?: string
  children: ReactNode
}

/** The way to a record's card, whatever its object. */
export function CardLink({ plural, id, className, children }: Props) {
  return (
    // The object is known only at run time, so the address cannot be checked against the routes.
    <Link to={`/${plural}/${id}` as '/'} {...(className === undefined ? {} : { className })}>
      {children}
    </Link>
  )
}
