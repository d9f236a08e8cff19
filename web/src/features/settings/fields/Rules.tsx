import { Trans, useLingui } from '@lingui/react/macro'
import { Autocomplete, Switch } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { FieldInput } from '../../../records/fields/FieldInput'
import { type FieldDraft, mayBeUnique, mayHaveDefault } from './draft'
import { NameInputs } from './NameInputs'
import classes from './FieldForm.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription | null
  draft: FieldDraft
  /** The field as the draft has it. */
  described: FieldDescription
  faults: Record<string, string>
  onChange: (part: Partial<FieldDraft>) => void
}

/** What holds for the values, and how the field is introduced. A built-in one can only be made stricter. */
export function Rules({ object, field, draft, described, faults, onChange }: Props) {
  const { t } = useLingui()
  const own = field === null || field.own
  // What Odnos keeps itself has no rules of ours.
  const given = draft.computed !== null
  const writable = !given && (field === null || (!field.readOnly && field.system !== true))
  const isName = field !== null && field.key === object.nameField
  const groups = [...new Set(object.fields.flatMap(({ group }) => group ?? []))]
  return (
    <section aria-labelledby="field-rules" className={classes['rules']}>
      <div className={classes['caption']}>
        <h2 id="field-rules">
          <Trans>Rules</Trans>
        </h2>
      </div>
      {writable && draft.type !== 'autonumber' && draft.type !== 'yesNo' && (
        <Toggle
          label={t`Required`}
          note={t`No record is saved without it, in forms, imports and the API alike.`}
          fault={faults['required']}
          checked={draft.required}
          onChange={(required) => onChange({ required })}
        />
      )}
      {own && !given && mayBeUnique(draft.type) && (
        <Toggle
          label={t`Each value once`}
          note={t`What is there is looked through first; two records with one value are shown to you.`}
          fault={faults['unique']}
          checked={draft.unique}
          onChange={(unique) => onChange({ unique })}
        />
      )}
      {!isName && (
        <Toggle
          label={t`Hidden`}
          note={t`Shown nowhere but here; its values are kept.`}
          fault={faults['hidden']}
          checked={draft.hidden}
          onChange={(hidden) => onChange({ hidden })}
        />
      )}
      {writable && mayHaveDefault(draft.type) && (
        <Row
          label={t`Value of a new record`}
          note={t`Proposed in forms, and given where nothing is said.`}
          fault={faults['default']}
        >
          <div className={classes['standard']}>
            <FieldInput
              key={`${draft.type} ${draft.relation ?? ''}`}
              field={{
                ...described,
                required: false,
                label: draft.type === 'yesNo' ? t`Yes` : described.label,
              }}
              value={draft.standard}
              onChange={(standard) => onChange({ standard })}
              label={t`Value of a new record`}
            />
          </div>
        </Row>
      )}
      <Row
        label={t`Heading`}
        note={t`Fields with the same heading stand together on the card and in the form.`}
        fault={faults['group']}
      >
        <Autocomplete
          aria-label={t`Heading`}
          className={classes['standard'] ?? ''}
          data={groups}
          value={draft.group}
          maxLength={100}
          onChange={(group) => onChange({ group })}
        />
      </Row>
      <NameInputs
        title={t`Help`}
        hint={t`Said beside the field.`}
        texts={draft.helps}
        fault={faults['helps']}
        maxLength={500}
        onChange={(helps) => onChange({ helps })}
      />
    </section>
  )
}

interface RowProps {
  label: string
  note: string
  fault: string | undefined
  children: ReactNode
}

function Row({ label, note, fault, children }: RowProps) {
  return (
    <div className={classes['rule']}>
      <div className={classes['said']}>
        <strong>{label}</strong>
        <span>{note}</span>
        {fault !== undefined && (
          <span role="alert" className={classes['faultText']}>
            {fault}
          </span>
        )}
      </div>
      {children}
    </div>
  )
}

interface ToggleProps {
  label: string
  note: string
  fault: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

function Toggle({ label, note, fault, checked, onChange }: ToggleProps) {
  const id = useId()
  return (
    <Row label={label} note={note} fault={fault}>
      <Switch
        aria-label={label}
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Row>
  )
}
