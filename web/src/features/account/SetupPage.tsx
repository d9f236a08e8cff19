import { useLingui } from '@lingui/react/macro'
import { EntryPage } from './EntryPage'

export function SetupPage() {
  const { t } = useLingui()
  return <EntryPage title={t`Welcome to Odnos`}>{null}</EntryPage>
}
