import { type ComponentProps, lazy, Suspense } from 'react'

const EditForm = lazy(async () => ({ default: (await import('./EditForm')).EditForm }))

/** Its form comes when somebody edits: cards open without it. */
export function EditDialog(props: ComponentProps<typeof EditForm>) {
  return (
    <Suspense fallback={null}>
      <EditForm {...props} />
    </Suspense>
  )
}
