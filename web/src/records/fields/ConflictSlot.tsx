import { type ComponentProps, lazy, Suspense } from 'react'
import type { ConflictDialog } from './ConflictDialog'

const Dialog = lazy(async () => ({ default: (await import('./ConflictDialog')).ConflictDialog }))

/** Conflicts are rare; their dialog comes when there is one. */
export function ConflictSlot(props: ComponentProps<typeof ConflictDialog>) {
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  )
}
