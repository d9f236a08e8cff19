import type { MessageDescriptor } from '@lingui/core'
import type { ReactNode } from 'react'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { otherFields } from '../fields/FieldList'
import { groupsOf } from '../fields/groups'

/** How the card of an object is arranged; what is left out is drawn from the description alone. */
export interface CardLayout {
  /** Groups of fields at the left; fields named nowhere come last, under "More". */
  sections: readonly { title: MessageDescriptor; fields: readonly string[] }[]
  /** Shown elsewhere on the card, so not among the fields. */
  elsewhere?: readonly string[]
  /** Under the name: "Director, Petrović & sinovi". */
  subtitle?: (record: RecordRow) => ReactNode
  /** Beside a field's value: "in 18 d". */
  notes?: (record: RecordRow) => Partial<Record<string, ReactNode>>
  /** At the right of the head: call, write. */
  actions?: (record: RecordRow) => ReactNode
  /** Over the composer: the stage bar of a deal. The next step stands there by itself. */
  above?: (record: RecordRow) => ReactNode
  /** The right column: what belongs to the record. */
  aside?: (record: RecordRow) => ReactNode
  /** Without timeline and composer, for plain reference lists. */
  plain?: boolean
}

/** The company's own people are named in the fields; they are not what belongs to a record. */
export const staff: readonly string[] = ['user', 'department']

/** Said by the head of the card or by the timeline, so no field rows of their own. */
const saidElsewhere = ['createdBy', 'updatedBy', 'updatedAt']

export const sectionsOf = (
  object: ObjectDescription,
  layout: CardLayout,
  words: { translate: (title: MessageDescriptor) => string; more: string },
) => {
  const nameField = object.fields.find(({ key }) => key === object.nameField)
  const hidden = [
    ...saidElsewhere,
    ...(layout.elsewhere ?? []),
    ...(nameField?.readOnly === true ? [object.nameField] : []),
  ]
  // A heading that the company gave wins over the place the card has for a field.
  const groups = groupsOf(
    object.fields.filter(({ key, group }) => group !== undefined && !hidden.includes(key)),
  )
  const grouped = groups.flatMap(({ fields }) => fields.map(({ key }) => key))
  const sections = layout.sections.map(({ title, fields }) => ({
    title: words.translate(title),
    fields: fields.filter((key) => !grouped.includes(key)),
  }))
  for (const { title, fields } of groups) {
    const keys = fields.map(({ key }) => key)
    const same = sections.find((section) => section.title === title)
    if (same === undefined) sections.push({ title: title ?? words.more, fields: keys })
    else same.fields.push(...keys)
  }
  const named = sections.flatMap(({ fields }) => fields)
  return [...sections, { title: words.more, fields: otherFields(object, [...named, ...hidden]) }]
}
