import { Outlet } from '@tanstack/react-router'
import classes from './Shell.module.css'

export function Shell() {
  return (
    <div className={classes['shell']}>
      <main className={classes['page']}>
        <Outlet />
      </main>
    </div>
  )
}
