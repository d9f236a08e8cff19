import { lazy, Suspense } from 'react'
import type { FieldInputProps } from './input'
import classes from './RichTextEditor.module.css'

// The editor weighs more than all other inputs together: it comes when it is needed.
const Editor = lazy(async () => ({ default: (await import('./RichTextEditor')).RichTextEditor }))

export function RichTextField(props: FieldInputProps) {
  return (
    <Suspense fallback={<div className={classes['frame']} aria-busy />}>
      <Editor {...props} />
    </Suspense>
  )
}
