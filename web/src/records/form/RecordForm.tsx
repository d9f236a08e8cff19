import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type SyntheticEvent, useId, useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import type { FieldDescription, FieldValue, ObjectDescription, RecordInput } from '../../lib/api/types'
import { FieldInput } from '../fields/FieldInput'
import { groupsOf } from '../fields/groups'
import { isEmpty, toInput } from '../fields/values'
import { DuplicateHint } from './DuplicateHint'
import { formFields, isDemanded, typedName } from './formFields'
import classes from './RecordForm.module.css'

export type FormValues = Record<string, FieldValue>

interface Props {
  object: ObjectDescription
  values: FormValues
  onChange: (values: FormValues) => void
  /** Resolves when saved; a refusal is thrown and shown at the fields it speaks of. */
  onSubmit: (input: RecordInput) => Promise<void>
  onCancel: () => void
  /** Keys of the fields shown at once, where a module knows better than the description. */
  first?: readonly string[] | undefined
  /** Says so when a record of this name is there already. */
  warnsOfDuplicates?: boolean
  submitLabel: string
}

export function RecordForm({
  object,
  values,
  onChange,
  onSubmit,
  onCancel,
  first,
  warnsOfDuplicates = false,
  submitLabel,
}: Props) {
  const { t } = useLingui()
  const fields = formFields(object, first)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [general, setGeneral] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const missing = fields.first.filter((field) => isDemanded(field) && isEmpty(values[field.key]))
    if (missing.length > 0) {
      setFaults(Object.fromEntries(missing.map(({ key }) => [key, t`Needed`])))
      return
    }
    // A value proposed and taken away again is said to be empty: left out, the server would propose it once more.
    const given = [...fields.first, ...fields.more].filter(
      ({ key, default: proposed }) =>
        values[key] !== undefined && (!isEmpty(values[key]) || proposed !== undefined),
    )
    setBusy(true)
    setFaults({})
    setGeneral(null)
    try {
      await onSubmit(Object.fromEntries(given.map((field) => [field.key, toInput(field, values[field.key])])))
    } catch (error) {
      const problem = isProblem(error) ? error : null
      const byField = problem?.byField() ?? {}
      setFaults(byField)
      if (fields.more.some(({ key }) => key in byField)) setOpened(true)
      const unplaced = Object.keys(byField).filter((key) => !object.fields.some((field) => field.key === key))
      if (problem === null || Object.keys(byField).length === 0 || unplaced.length > 0)
        setGeneral(
          unplaced.map((key) => byField[key]).join(' ') ||
            (error instanceof Error ? error.message : String(error)),
        )
    } finally {
      setBusy(false)
    }
  }
  const folded = fields.more.length
  const draw = (field: FieldDescription) => (
    <FormField
      key={field.key}
      field={field}
      value={values[field.key]}
      fault={faults[field.key]}
      autoFocus={field === fields.first[0]}
      onChange={(value) => {
        onChange({ ...values, [field.key]: value })
        if (field.key in faults) setFaults(({ [field.key]: _gone, ...rest }) => rest)
      }}
    />
  )
  const inGroups = (some: readonly FieldDescription[]) =>
    groupsOf(some).map(({ title, fields: own }) =>
      title === null ? (
        own.map(draw)
      ) : (
        <section key={title} className={classes['group']} aria-label={title}>
          <h3 className={classes['heading']}>{title}</h3>
          {own.map(draw)}
        </section>
      ),
    )

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} noValidate>
      {general !== null && (
        <div className={classes['general']} role="alert">
          {general}
        </div>
      )}
      {inGroups(fields.first)}
      {warnsOfDuplicates && <DuplicateHint object={object} name={typedName(object, values)} />}
      {fields.more.length > 0 && (
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          <Trans>More fields: {folded}</Trans>
        </button>
      )}
      {opened && inGroups(fields.more)}
      <div className={classes['actions']}>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="filled" loading={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

interface FormFieldProps {
  field: FieldDescription
  value: FieldValue | undefined
  fault: string | undefined
  autoFocus: boolean
  onChange: (value: FieldValue) => void
}

function FormField({ field, value, fault, autoFocus, onChange }: FormFieldProps) {
  const id = useId()
  const own = field.type === 'yesNo'
  return (
    <div className={classes['field']}>
      {!own && (
        <label htmlFor={id}>
          {field.label}
          {isDemanded(field) && (
            <span className={classes['required']} aria-hidden>
              *
            </span>
          )}
        </label>
      )}
      <FieldInput
        id={id}
        field={field}
        value={value}
        onChange={onChange}
        error={fault}
        autoFocus={autoFocus}
      />
      {field.help !== undefined && <span className={classes['help']}>{field.help}</span>}
    </div>
  )
}
