import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import type { ObjectDescription } from '../../../lib/api/types'
import { RecordLink } from '../../../records/fields/RecordLink'
import { NameInputs } from '../fields/NameInputs'
import { tidyTexts } from '../fields/texts'
import { useSaid } from '../useSaid'
import { FormulaEditor } from './FormulaEditor'
import { type Rule, type RuleInput, type RuleTrial, useSaveRule, useTryRule } from './formulas'
import classes from './Formulas.module.css'

interface Props {
  object: ObjectDescription
  /** null: a new one. */
  rule: Rule | null
  onClose: () => void
}

const empty: RuleInput = { condition: '', messages: {}, field: null, active: true }

/** A condition, what is said to who breaks it and where, and what it would find among the records there are. */
export function RuleForm({ object, rule, onClose }: Props) {
  const { t } = useLingui()
  const said = useSaid()
  const save = useSaveRule(object)
  const attempt = useTryRule(object)
  const [draft, setDraft] = useState<RuleInput>({ ...empty, ...rule })
  const [faults, setFaults] = useState<Record<string, string>>({})
  const set = (part: Partial<RuleInput>) => setDraft((now) => ({ ...now, ...part }))
  const failed = (error: Error) => {
    if (isProblem(error) && error.errors.length > 0) setFaults(error.byField())
    else said.failed(error)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setFaults({})
    const { condition, messages, field = null, active } = draft
    save.mutate(
      {
        id: rule?.id ?? null,
        input: { condition: condition.trim(), messages: tidyTexts(messages), field, active },
      },
      {
        onSuccess: () => {
          said.saved()
          onClose()
        },
        onError: failed,
      },
    )
  }
  const fields = object.fields.filter(({ system, readOnly }) => system !== true && !readOnly)
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <p className={classes['quiet']}>
        <Trans>
          The condition is true of every record in order. New records have to keep it at once; those there are
          when something is changed that it reads.
        </Trans>
      </p>
      <FormulaEditor
        object={object}
        purpose="rule"
        label={t`Condition`}
        value={draft.condition}
        fault={faults['condition']}
        onChange={(condition) => {
          attempt.reset()
          set({ condition })
        }}
      />
      <div className={classes['actions']}>
        <Button
          disabled={draft.condition.trim() === ''}
          loading={attempt.isPending}
          onClick={() => attempt.mutate(draft.condition, { onError: failed })}
        >
          <Trans>Test on present data</Trans>
        </Button>
      </div>
      {attempt.data !== undefined && <Found object={object} trial={attempt.data} />}
      <NameInputs
        title={t`Message`}
        hint={t`Said to who breaks it. Where one is left empty, another is shown.`}
        texts={draft.messages}
        fault={faults['messages']}
        maxLength={500}
        onChange={(messages) => set({ messages })}
      />
      <Select
        label={t`Stands at the field`}
        placeholder={t`At the record as a whole`}
        data={fields.map(({ key, label }) => ({ value: key, label }))}
        value={draft.field ?? null}
        error={faults['field']}
        clearable
        searchable
        maw={320}
        onChange={(field) => set({ field })}
      />
      <div className={classes['actions']}>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="filled" loading={save.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}

function Found({ object, trial }: { object: ObjectDescription; trial: RuleTrial }) {
  const { checked, broken, isWhole, records } = trial
  return (
    <div role="status">
      <p className={classes['quiet']}>
        {isWhole ? (
          <Plural value={checked} one="# record looked through." other="# records looked through." />
        ) : (
          <Plural
            value={checked}
            one="The newest record looked through."
            other="The newest # records looked through."
          />
        )}{' '}
        <Plural
          value={broken}
          _0="None breaks the rule."
          one="# breaks the rule:"
          other="# break the rule:"
        />
      </p>
      {records.length > 0 && (
        <p>
          {records.map((record, at) => (
            <span key={record.id}>
              {at > 0 && ', '}
              <RecordLink object={object.name} {...record} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
