import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { reasonOf } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { Defaults } from './Defaults'
import type { ImportView, Mapping } from '../../lib/api/imports'
import { type ImportChange, useChangeImport } from './imports'
import { MappingTable } from './MappingTable'
import { matchChoices } from './targets'
import { useImportable } from './useImportable'
import classes from './Import.module.css'

interface Props {
  view: ImportView
  object: ObjectDescription
}

const encodings = [
  'UTF-8',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'ISO-8859-2',
  'KOI8-R',
  'IBM866',
  'UTF-16LE',
]
const always = '-'
/** Where the names of the columns may stand; 0 is nowhere. */
const firstLines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] // prettier-ignore

/** How the file is read and where its columns go; every change is kept at once. */
export function MappingForm({ view, object }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const { mutate } = useChangeImport(view.id)
  const change = (part: ImportChange) =>
    mutate(part, { onError: (error) => toasts.show({ tone: 'error', text: reasonOf(error) }) })
  const remap = (mapping: Mapping) => change({ mapping })
  const { mapping } = view
  const importable = useImportable()
  const kinds = importable.some(({ name }) => name === object.name) ? importable : [object, ...importable]
  const delimiters = [
    { value: ',', label: t`Comma` },
    { value: ';', label: t`Semicolon` },
    { value: '\t', label: t`Tab` },
    { value: '|', label: t`Vertical bar` },
  ]
  const lines = [...new Set([...firstLines, view.headerRow])].sort((a, b) => a - b)
  const matches = [
    { value: always, label: t`Nothing: every row becomes a new record` },
    ...matchChoices(object, mapping).map(({ key, label }) => ({ value: key, label })),
  ]
  return (
    <section className={classes['mapping']}>
      <div className={classes['format']}>
        <Select
          label={t`What is in the file`}
          data={kinds.map(({ name, pluralLabel }) => ({ value: name, label: pluralLabel }))}
          value={object.name}
          onChange={(name) => name !== null && change({ object: name })}
          allowDeselect={false}
          disabled={view.begun}
        />
        <Select
          label={t`Encoding`}
          data={[...new Set([view.encoding, ...encodings])]}
          value={view.encoding}
          onChange={(encoding) => encoding !== null && change({ encoding })}
          allowDeselect={false}
          searchable
        />
        <Select
          label={t`Between the cells`}
          data={
            delimiters.some(({ value }) => value === view.delimiter)
              ? delimiters
              : [...delimiters, { value: view.delimiter, label: view.delimiter }]
          }
          value={view.delimiter}
          onChange={(delimiter) => delimiter !== null && change({ delimiter })}
          allowDeselect={false}
        />
        <Select
          label={t`Names of the columns`}
          data={lines.map((line) => ({
            value: String(line),
            label: line === 0 ? t`There are none` : t`In line ${line}`,
          }))}
          value={String(view.headerRow)}
          onChange={(line) => line !== null && change({ headerRow: Number(line) })}
          allowDeselect={false}
        />
        <Select
          label={t`Recognise a record by`}
          data={matches}
          value={mapping.matchOn ?? always}
          onChange={(value) => remap({ ...mapping, matchOn: value === always ? null : value })}
          allowDeselect={false}
        />
      </div>
      <MappingTable view={view} object={object} onChange={remap} />
      <Defaults object={object} mapping={mapping} onChange={remap} />
    </section>
  )
}
