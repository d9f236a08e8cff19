import { type ComponentProps, lazy, Suspense, useEffect } from 'react'
import type { FieldEditor } from './FieldEditor'
import classes from './FieldRow.module.css'

const load = async () => ({ default: (await import('./FieldEditor')).FieldEditor })
const Editor = lazy(load)

/** Brings the inputs a moment after the page, so that the first click on a value finds them there. */
export const useEditorSoon = () => {
  useEffect(() => {
    const timer = window.setTimeout(() => void load(), 300)
    return () => window.clearTimeout(timer)
  }, [])
}

/** The editor of a field; reading a page does not wait for the inputs of all types. */
export function EditorSlot(props: ComponentProps<typeof FieldEditor>) {
  return (
    <Suspense fallback={<div className={classes['editor']} />}>
      <Editor {...props} />
    </Suspense>
  )
}
