import { Trans } from '@lingui/react/macro'
import { filesOf } from './files'

export interface FilesChangeProps {
  from: unknown
  to: unknown
}

/** What came and what went, in words. */
export function FilesChange({ from, to }: FilesChangeProps) {
  const [before, after] = [filesOf(from), filesOf(to)]
  const named = (some: typeof before, others: typeof before) =>
    some
      .filter(({ id }) => others.every((one) => one.id !== id))
      .map(({ name }) => name)
      .join(', ')
  const added = named(after, before)
  const removed = named(before, after)
  return (
    <>
      {added !== '' && <Trans>added: {added}</Trans>}
      {added !== '' && removed !== '' && '; '}
      {removed !== '' && <Trans>removed: {removed}</Trans>}
      {added === '' && removed === '' && <Trans>in another order</Trans>}
    </>
  )
}
