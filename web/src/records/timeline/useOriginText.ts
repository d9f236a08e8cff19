import { useLingui } from '@lingui/react/macro'

/** Where a change came from, if not from a person at the screen. */
export const useOriginText = () => {
  const { t } = useLingui()
  const words: Record<string, string> = {
    API: t`by a program`,
    IMPORT: t`by an import`,
    JOB: t`by a change of many`,
    SAMPLE: t`with the sample data`,
    SYSTEM: t`by Odnos itself`,
  }
  return (origin: string | undefined): string | null =>
    origin === undefined ? null : (words[origin] ?? null)
}
