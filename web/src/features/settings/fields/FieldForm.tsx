import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import { useSession } from '../../../lib/api/session'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { isLanguage } from '../../../lib/languages'
import { useDraft } from '../../../records/form/useDraft'
import { useSaid } from '../useSaid'
import { ChangeKind } from './ChangeKind'
import { Choices } from './Choices'
import {
  apiName,
  changesIn,
  computedOf,
  describedBy,
  draftOf,
  type FieldDraft,
  hasOptions,
  newDraft,
  newInput,
} from './draft'
import { FieldFoot } from './FieldFoot'
import { FieldPreview } from './FieldPreview'
import { useChangeField, useCreateField } from './fields'
import { FieldWork } from './FieldWork'
import { KindTiles } from './KindTiles'
import { NameInputs } from './NameInputs'
import { RetireField } from './RetireField'
import { Rules } from './Rules'
import { isBlank } from './texts'
import classes from './FieldForm.module.css'

interface Props {
  object: ObjectDescription
  /** null: a new one. */
  field: FieldDescription | null
  onMade: (key: string) => void
  onClose: () => void
}

/** What a field is, its rules, and beside it what it will look like. */
export function FieldForm({ object, field, onMade, onClose }: Props) {
  const { t, i18n } = useLingui()
  const { company } = useSession()
  const language = isLanguage(i18n.locale) ? i18n.locale : company.language
  const said = useSaid()
  const create = useCreateField(object)
  const change = useChangeField(object)
  const kept = useDraft<Partial<FieldDraft>>(`new-field-${object.name}`, {})
  const [before, setBefore] = useState(() => (field === null ? newDraft() : draftOf(field, company.language)))
  const [draft, setDraft] = useState<FieldDraft>(() => ({ ...before, ...(field === null ? kept.draft : {}) }))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const changes = field === null ? newInput(draft) : changesIn(draft, before)
  const key = field?.key ?? apiName(draft.labels, company.language)
  const set = (part: Partial<FieldDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (field === null) kept.setDraft(next)
  }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isBlank(draft.labels) && field?.own !== false) {
      setFaults({ labels: t`A field needs a name in one language at least` })
      return
    }
    setFaults({})
    try {
      const saved = await (field === null
        ? create.mutateAsync(changes)
        : change.mutateAsync({ key: field.key, input: changes }))
      kept.forget()
      const stands = draftOf(saved, company.language)
      setBefore(stands)
      setDraft(stands)
      said.saved()
      if (field === null) onMade(saved.key)
    } catch (error) {
      if (isProblem(error) && error.errors.length > 0) setFaults(error.byField())
      else setFaults({ '': error instanceof Error ? error.message : String(error) })
    }
  }
  const placed = [
    'labels',
    'options',
    'expression',
    'rollUp',
    'relation',
    'default',
    'format',
    'max',
    'unique',
    'required',
    'group',
    'helps',
    'hidden',
  ]
  const general = Object.entries(faults)
    .filter(([at]) => !placed.includes(at))
    .map(([, text]) => text)
  const drawn = describedBy(draft, key === '' ? 'field' : key, language, company.language)
  const described =
    field?.own === false ? { ...drawn, label: drawn.label || field.label, readOnly: field.readOnly } : drawn
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} noValidate>
      <div className={classes['editor']}>
        {general.length > 0 && (
          <div role="alert" className={classes['fault']}>
            {general.join(' ')}
          </div>
        )}
        {field !== null && <FieldWork object={object} field={field} />}
        <NameInputs
          title={t`Name`}
          hint={
            field?.own === false
              ? t`Where one is left empty, the built-in name is shown.`
              : t`Shown in each person's language. Where one is left empty, another is shown.`
          }
          {...(field?.own === false ? { instead: field.label } : {})}
          texts={draft.labels}
          fault={faults['labels']}
          autoFocus={field === null}
          onChange={(labels) => set({ labels })}
        />
        <KindTiles object={object} draft={draft} fixed={field !== null} faults={faults} onChange={set} />
        {field?.tree === true && (
          <p>
            <Link to="/settings/$section" params={{ section: 'categories' }}>
              <Trans>Its options are a tree: change them in Categories</Trans>
            </Link>
          </p>
        )}
        {hasOptions(draft.type) && field?.tree !== true && (field === null || field.own) && (
          <Choices
            object={object}
            field={field}
            options={draft.options}
            fault={faults['options']}
            onChange={(options) => set({ options })}
          />
        )}
        <Rules
          object={object}
          field={field}
          draft={draft}
          described={described}
          faults={faults}
          onChange={set}
        />
        <div className={classes['rule']}>
          <div className={classes['said']}>
            <strong>
              <Trans>Name in the API</Trans>
            </strong>
            {field === null && (
              <span>
                <Trans>Made from the name; it stays when the name changes.</Trans>
              </span>
            )}
          </div>
          <code>{key === '' ? '—' : key}</code>
        </div>
        {field?.own === true && computedOf(field) === null && field.type !== 'files' && (
          <ChangeKind object={object} field={field} />
        )}
        {field?.own === true && <RetireField object={object} field={field} onRetired={onClose} />}
      </div>
      <FieldPreview draft={draft} field={described} />
      <FieldFoot
        object={object}
        field={field}
        changes={changes}
        actions={
          <>
            <Button
              onClick={() => {
                kept.forget()
                if (field === null) onClose()
                else setDraft(before)
              }}
              disabled={field !== null && Object.keys(changes).length === 0}
            >
              <Trans>Cancel</Trans>
            </Button>
            <Button
              type="submit"
              variant="filled"
              loading={create.isPending || change.isPending}
              disabled={field !== null && Object.keys(changes).length === 0}
            >
              {field === null ? <Trans>Create the field</Trans> : <Trans>Save</Trans>}
            </Button>
          </>
        }
      />
    </form>
  )
}
