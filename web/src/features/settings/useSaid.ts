import { useLingui } from '@lingui/react/macro'
import { useToasts } from '../../ui/toasts/ToastsProvider'

/** What every form of the settings says afterwards. */
export const useSaid = () => {
  const { t } = useLingui()
  const toasts = useToasts()
  return {
    saved: () => toasts.show({ tone: 'done', text: t`Saved` }),
    failed: (error: Error) => toasts.show({ tone: 'error', text: error.message }),
  }
}
