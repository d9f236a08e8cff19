import { Trans } from '@lingui/react/macro'
import type { FieldValue } from '../../lib/api/types'
import { isReference, plainText, referencesOf } from './values'

/** A value of a kind that its field has no more, as text. */
export function FormerText({ value }: { value: FieldValue }) {
  if (typeof value === 'boolean') return value ? <Trans>Yes</Trans> : <Trans>No</Trans>
  if (isReference(value)) return value.name ?? '…'
  if (Array.isArray(value))
    return referencesOf(value)
      .map(({ name }) => name ?? '…')
      .join('; ')
  return plainText(value)
}
