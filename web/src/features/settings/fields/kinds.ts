import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FieldDescription, FieldType } from '../../../lib/api/types'
import type { Computed } from './fields'

export interface Kind {
  type: FieldType
  relation?: string
  computed?: Computed
  label: MessageDescriptor
}

/** What a field can be, in the words of the tiles. */
export const kinds: readonly Kind[] = [
  { type: 'text', label: msg({ message: 'Text', context: 'kind of field' }) },
  { type: 'longText', label: msg`Long text` },
  { type: 'richText', label: msg`Formatted text` },
  { type: 'integer', label: msg`Whole number` },
  { type: 'decimal', label: msg`Decimal number` },
  { type: 'money', label: msg`Money` },
  { type: 'date', label: msg`Date` },
  { type: 'instant', label: msg`Day and time` },
  { type: 'duration', label: msg`Duration` },
  { type: 'choice', label: msg`Choice` },
  { type: 'choices', label: msg`Several choices` },
  { type: 'yesNo', label: msg`Yes or no` },
  { type: 'rating', label: msg`Rating` },
  { type: 'tags', label: msg`Tags` },
  { type: 'phones', label: msg`Phones` },
  { type: 'emails', label: msg`E-mails` },
  { type: 'link', label: msg({ message: 'Link', context: 'kind of field' }) },
  { type: 'address', label: msg`Address` },
  { type: 'files', label: msg`Files` },
  { type: 'autonumber', label: msg`Automatic number` },
  { type: 'relation', relation: 'user', label: msg({ message: 'User', context: 'kind of field' }) },
  { type: 'relation', relation: 'department', label: msg({ message: 'Department', context: 'kind of field' }) },
  { type: 'relation', label: msg`Relation` },
  { type: 'relations', label: msg`Several relations` },
  { type: 'decimal', computed: 'formula', label: msg`Formula` },
  { type: 'integer', computed: 'rollUp', label: msg`Figure of what belongs to it` },
] // prettier-ignore

const others: Partial<Record<FieldType, MessageDescriptor>> = { about: msg`Any record` }
const unknown = msg`Kept by Odnos`

/** User and department are relations with a name of their own. */
export const kindOf = ({ type, relation, computed = null }: { type: FieldType; relation?: string | null | undefined; computed?: Computed | null }): Kind | undefined =>
  computed !== null ? kinds.find((kind) => kind.computed === computed) :
  kinds.find((kind) => kind.type === type && kind.relation !== undefined && kind.relation === relation) ??
  kinds.find((kind) => kind.type === type && kind.relation === undefined && kind.computed === undefined) // prettier-ignore

export const kindLabel = (field: Pick<FieldDescription, 'type' | 'relation'>): MessageDescriptor =>
  kindOf(field)?.label ?? others[field.type] ?? unknown
