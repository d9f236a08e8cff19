import { useSignOut } from '../../lib/api/session'
import { useToasts } from '../../ui/toasts/ToastsProvider'

/** Signs out; whoever could not be signed out is told, for they may think they were. */
export const useLeave = () => {
  const toasts = useToasts()
  const { mutateAsync } = useSignOut()
  return () =>
    void mutateAsync().catch((error: unknown) =>
      toasts.show({ tone: 'error', text: error instanceof Error ? error.message : String(error) }),
    )
}
