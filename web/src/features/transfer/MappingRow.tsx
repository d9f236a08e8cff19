import { useLingui } from '@lingui/react/macro'
import { Select, Switch } from '@mantine/core'
import { subjectsAmong, useObject, useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import type { ColumnMapping, FileColumn } from '../../lib/api/imports'
import { matchableFields, type Target, targetsOf } from './targets'
import classes from './Import.module.css'

interface Props {
  column: FileColumn
  mapping: ColumnMapping
  object: ObjectDescription
  onChange: (change: Partial<ColumnMapping>) => void
}

const out = '-'

export function MappingRow({ column, mapping, object, onChange }: Props) {
  const { t } = useLingui()
  const currency = (label: string) => t`${label}: currency`
  const targets = targetsOf(object, subjectsAmong(useObjects()), currency)
  const chosen = targets.find(({ value }) => value === mapping.field)
  const { header } = column
  return (
    <tr data-out={mapping.field === null}>
      <th scope="row">{header}</th>
      <td className={classes['samples']} title={column.samples.join('\n')}>
        {column.samples.slice(0, 3).join(' · ')}
      </td>
      <td>
        <Select
          size="sm"
          aria-label={t`Where “${header}” goes`}
          data={[
            { value: out, label: t`Leave out` },
            ...targets.map(({ value, label }) => ({ value, label })),
          ]}
          value={mapping.field ?? out}
          onChange={(value) => onChange({ field: value === out ? null : value })}
          allowDeselect={false}
          searchable
        />
      </td>
      <td>
        {chosen !== undefined && (
          <Reading target={chosen} header={header} mapping={mapping} onChange={onChange} />
        )}
      </td>
    </tr>
  )
}

interface ReadingProps {
  target: Target
  header: string
  mapping: ColumnMapping
  onChange: (change: Partial<ColumnMapping>) => void
}

/** How the cells of a relation, a date or a number are to be understood. */
function Reading({ target: { field }, header, mapping, onChange }: ReadingProps) {
  const { t } = useLingui()
  const related = useObject(field.relation ?? '')
  if (field.type === 'relation' && related !== null)
    return (
      <div className={classes['reading']}>
        <Select
          size="sm"
          aria-label={t`Find “${header}” by`}
          data={matchableFields(related).map(({ key, label }) => ({ value: key, label }))}
          value={mapping.matchBy ?? related.nameField}
          onChange={(matchBy) => onChange({ matchBy })}
          allowDeselect={false}
        />
        {related.permissions.create !== 'none' && related.name !== 'user' && (
          <Switch
            label={t`Create what is missing`}
            checked={mapping.createMissing === true}
            onChange={(event) => onChange({ createMissing: event.currentTarget.checked })}
          />
        )}
      </div>
    )
  if (field.type === 'date' || field.type === 'instant')
    return (
      <Select
        size="sm"
        aria-label={t`Order of the day in “${header}”`}
        data={[
          { value: 'YMD', label: t`Year, month, day` },
          { value: 'DMY', label: t`Day, month, year` },
          { value: 'MDY', label: t`Month, day, year` },
        ]}
        value={mapping.dateFormat ?? 'YMD'}
        onChange={(dateFormat) => onChange({ dateFormat })}
        allowDeselect={false}
      />
    )
  if (field.type === 'money' || field.type === 'decimal')
    return (
      <Select
        size="sm"
        aria-label={t`Decimal mark in “${header}”`}
        data={[
          { value: '.', label: t`Decimal point` },
          { value: ',', label: t`Decimal comma` },
        ]}
        value={mapping.decimals ?? '.'}
        onChange={(decimals) => onChange({ decimals })}
        allowDeselect={false}
      />
    )
  return null
}
