import type { ReactNode } from 'react'
import classes from './EntryPage.module.css'

interface Props {
  title: string
  children: ReactNode
}

export function EntryPage({ title, children }: Props) {
  return (
    <main className={classes['page']}>
      <div className={classes['column']}>
        <h1 className={classes['title']}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
