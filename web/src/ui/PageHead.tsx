import type { ReactNode } from 'react'
import { usePageTitle } from './usePageTitle'
import classes from './PageHead.module.css'

interface Props {
  title: string
  /** Before the title: the way back, "Deals /". */
  lead?: ReactNode
  /** Right of the title: the pipeline chosen, the count. */
  children?: ReactNode
  /** At the right end; at most one of them filled. */
  actions?: ReactNode
}

/** The head of a page, 48 high; also names the page in the browser's tab. */
export function PageHead({ title, lead, children, actions }: Props) {
  usePageTitle(title)
  return (
    <header className={classes['head']}>
      {lead}
      <h1 className={classes['title']}>{title}</h1>
      <div className={classes['facts']}>{children}</div>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </header>
  )
}

/** 44 high: quick filters at the left, sums and order at the right. On the phone it scrolls sideways. */
export function FilterBar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={classes['filters']}>
      <div className={classes['chips']}>{children}</div>
      {end !== undefined && <div className={classes['end']}>{end}</div>}
    </div>
  )
}
