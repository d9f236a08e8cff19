import { type ComponentProps, lazy, Suspense, useEffect } from 'react'
import type { CardFiles, FieldEditor, FilesChange as Change } from './FieldEditor'
import classes from './FieldRow.module.css'

const load = () => import('./FieldEditor')
const Editor = lazy(async () => ({ default: (await load()).FieldEditor }))
const Files = lazy(async () => ({ default: (await load()).CardFiles }))
const Changed = lazy(async () => ({ default: (await load()).FilesChange }))

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

/** Files of a card, which are always open to more. */
export function FilesSlot(props: ComponentProps<typeof CardFiles>) {
  return (
    <Suspense>
      <Files {...props} />
    </Suspense>
  )
}

/** Files that came and went. */
export function FilesChange(props: ComponentProps<typeof Change>) {
  return (
    <Suspense>
      <Changed {...props} />
    </Suspense>
  )
}
