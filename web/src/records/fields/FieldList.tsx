import { type ReactNode, useState } from 'react'
import { fieldOf } from '../../lib/api/objects'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useEditorSoon } from './EditorSlot'
import { HiddenFields } from '../right/HiddenFields'
import { EmptyFieldsToggle, FieldRow } from './FieldRow'
import { isEmpty, valueAt } from './values'
import classes from './FieldList.module.css'

export interface FieldSection {
  title: string
  fields: readonly string[]
}

interface Props {
  object: ObjectDescription
  record: RecordRow
  sections: readonly FieldSection[]
  notes?: Partial<Record<string, ReactNode>>
}

/** The fields of a record in groups; those without a value are folded away with their number. */
export function FieldList({ object, record, sections, notes = {} }: Props) {
  const [opened, setOpened] = useState(false)
  useEditorSoon()
  const described = sections.map(({ title, fields }) => ({
    title,
    fields: fields.flatMap((key) => fieldOf(object, key) ?? []),
  }))
  const isShown = (key: string) => opened || !isEmpty(valueAt(record, key))
  const all = described.flatMap(({ fields }) => fields)
  const empty = all.filter(({ key }) => isEmpty(valueAt(record, key))).length
  return (
    <div>
      {described.map(({ title, fields }) => {
        const shown = fields.filter(({ key }) => isShown(key))
        return (
          shown.length > 0 && (
            <section key={title} className={classes['section']}>
              <h3 className={classes['title']}>{title}</h3>
              {shown.map((field) => (
                <FieldRow
                  key={field.key}
                  object={object}
                  record={record}
                  field={field}
                  note={notes[field.key]}
                />
              ))}
            </section>
          )
        )
      })}
      <HiddenFields object={object} record={record} />
      {empty > 0 && <EmptyFieldsToggle count={empty} opened={opened} onToggle={() => setOpened(!opened)} />}
    </div>
  )
}

/** Every field that is not named elsewhere, in the order of the description. */
export const otherFields = (object: ObjectDescription, known: readonly string[]): string[] =>
  object.fields.map(({ key }) => key).filter((key) => !known.includes(key))
