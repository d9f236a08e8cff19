import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ObjectDescription } from '../../lib/api/types'
import { FieldInput } from '../fields/FieldInput'
import { isEmpty } from '../fields/values'
import type { BulkValue } from './bulkValue'
import classes from './BulkEditDialog.module.css'

interface Props {
  object: ObjectDescription
  values: readonly BulkValue[]
  onChange: (values: readonly BulkValue[]) => void
}

/** Fields with the values that every record gets. */
export function BulkValues({ object, values, onChange }: Props) {
  const { t } = useLingui()
  const fields = object.fields.filter(
    ({ readOnly, onCreate, key }) => !readOnly && onCreate !== true && key !== 'externalId',
  )
  const put = (key: number, change: Partial<BulkValue>) =>
    onChange(values.map((one) => (one.key === key ? { ...one, ...change } : one)))
  return (
    <>
      {values.map(({ key, field, value }) => (
        <fieldset key={key} className={classes['line']}>
          <legend className={classes['legend']}>{field?.label ?? t`Field`}</legend>
          <Select
            label={t`Field`}
            {...(key === 0 ? { 'data-autofocus': true } : {})}
            searchable
            data={fields
              .filter(
                (one) => one.key === field?.key || values.every((other) => other.field?.key !== one.key),
              )
              .map((one) => ({ value: one.key, label: one.label }))}
            value={field?.key ?? null}
            onChange={(chosen) => put(key, { field: fields.find((one) => one.key === chosen), value: null })}
          />
          {field !== undefined && (
            <div className={classes['value']}>
              <label htmlFor={`bulk-value-${key}`}>{t`New value`}</label>
              {field.type !== 'files' && (
                <FieldInput
                  key={field.key}
                  id={`bulk-value-${key}`}
                  field={field}
                  value={value}
                  onChange={(next) => put(key, { value: next })}
                />
              )}
              {isEmpty(value) && field.type !== 'yesNo' && (
                <span className={classes['quiet']}>
                  {field.required ? (
                    <Trans>A value is needed here.</Trans>
                  ) : (
                    <Trans>It will be emptied.</Trans>
                  )}
                </span>
              )}
            </div>
          )}
          {values.length > 1 && (
            <ActionIcon
              className={classes['drop'] ?? ''}
              aria-label={t`Leave this field out`}
              onClick={() => onChange(values.filter((one) => one.key !== key))}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      <Button
        variant="subtle"
        className={classes['more'] ?? ''}
        leftSection={<IconPlus size={16} />}
        disabled={values.some(({ field }) => field === undefined)}
        onClick={() =>
          onChange([
            ...values,
            { key: Math.max(...values.map(({ key }) => key)) + 1, field: undefined, value: null },
          ])
        }
      >
        <Trans>Another field</Trans>
      </Button>
    </>
  )
}
