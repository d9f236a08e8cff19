import type { ReactNode, SyntheticEvent } from 'react'

const stop = (event: SyntheticEvent) => event.stopPropagation()
const style = { display: 'contents' } as const

/**
 * Around a dialog drawn from inside a form, a cell or a row: events of a portal go up the tree of components, and
 * what is typed, sent or left in the dialog is no business of what opened it.
 */
export function Apart({ children }: { children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div style={style} onSubmit={stop} onKeyDown={stop} onClick={stop} onFocus={stop} onBlur={stop}>
      {children}
    </div>
  )
}
