import { useLingui } from '@lingui/react/macro'
import { EntryPage } from './EntryPage'

export function InvitationPage() {
  const { t } = useLingui()
  return <EntryPage title={t`Join your company`}>{null}</EntryPage>
}
