import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import { useSession } from '../../../lib/api/session'
import type { ObjectDescription, Texts } from '../../../lib/api/types'
import { useDraft } from '../../../records/form/useDraft'
import { apiName } from '../fields/draft'
import { NameInputs } from '../fields/NameInputs'
import { isBlank, tidyTexts } from '../fields/texts'
import { useSaid } from '../useSaid'
import { DeleteObject } from './DeleteObject'
import { IconTiles } from './IconTiles'
import { useChangeObject, useCreateObject } from './objects'
import classes from './Objects.module.css'
import form from '../fields/FieldForm.module.css'

interface Props {
  /** null: a new one. */
  object: ObjectDescription | null
  onSaved: (name: string) => void
  onClose: () => void
  onDeleted: () => void
}

interface Draft {
  labels: Texts
  pluralLabels: Texts
  nameLabels: Texts
  icon: string
}

const draftOf = (object: ObjectDescription | null): Draft => ({
  labels: object?.labels ?? {},
  pluralLabels: object?.pluralLabels ?? {},
  nameLabels: {},
  icon: object?.icon ?? 'box',
})

/** What an object of the company's own is called and how it is told from the others. */
export function ObjectForm({ object, onSaved, onClose, onDeleted }: Props) {
  const { t } = useLingui()
  const { company } = useSession()
  const said = useSaid()
  const create = useCreateObject()
  const change = useChangeObject(object?.name ?? '')
  const kept = useDraft<Partial<Draft>>('new-object', {})
  const [draft, setDraft] = useState<Draft>(() => ({
    ...draftOf(object),
    ...(object === null ? kept.draft : {}),
  }))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const set = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (object === null) kept.setDraft(next)
  }
  const key = object?.name ?? apiName(draft.labels, company.language)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isBlank(draft.labels)) {
      setFaults({ labels: t`An object needs a name in one language at least` })
      return
    }
    setFaults({})
    const input = {
      labels: tidyTexts(draft.labels),
      pluralLabels: tidyTexts(draft.pluralLabels),
      icon: draft.icon,
    }
    try {
      const saved = await (object === null
        ? create.mutateAsync({ ...input, nameLabels: tidyTexts(draft.nameLabels) })
        : change.mutateAsync(input))
      kept.forget()
      said.saved()
      onSaved(saved.name)
    } catch (error) {
      if (isProblem(error) && error.errors.length > 0) setFaults(error.byField())
      else setFaults({ '': error instanceof Error ? error.message : String(error) })
    }
  }
  const general = Object.entries(faults)
    .filter(([at]) => !['labels', 'pluralLabels', 'nameLabels', 'icon'].includes(at))
    .map(([, text]) => text)
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} noValidate>
      <div className={form['editor']} style={{ flex: 1 }}>
        {general.length > 0 && (
          <div role="alert" className={form['fault']}>
            {general.join(' ')}
          </div>
        )}
        <NameInputs
          title={t`One is called`}
          hint={t`Shown in each person's language. Where one is left empty, another is shown.`}
          texts={draft.labels}
          fault={faults['labels']}
          autoFocus={object === null}
          maxLength={60}
          onChange={(labels) => set({ labels })}
        />
        <NameInputs
          title={t`Several are called`}
          hint={t`In the menu and over the list.`}
          texts={draft.pluralLabels}
          fault={faults['pluralLabels']}
          maxLength={60}
          onChange={(pluralLabels) => set({ pluralLabels })}
        />
        <IconTiles value={draft.icon} fault={faults['icon']} onChange={(icon) => set({ icon })} />
        {object === null && (
          <NameInputs
            title={t`By what one is known`}
            hint={t`Each has a name; here it may be called otherwise, such as “Number”.`}
            texts={draft.nameLabels}
            fault={faults['nameLabels']}
            instead={t`Name`}
            maxLength={60}
            onChange={(nameLabels) => set({ nameLabels })}
          />
        )}
        <div className={form['rule']}>
          <div className={form['said']}>
            <strong>
              <Trans>Name in the API</Trans>
            </strong>
            {object === null && (
              <span>
                <Trans>Made from the name; it stays when the name changes.</Trans>
              </span>
            )}
          </div>
          <code>{key === '' ? '—' : key}</code>
        </div>
        {object !== null && <DeleteObject object={object} onDeleted={onDeleted} />}
      </div>
      <div className={`${form['foot'] ?? ''} ${classes['foot'] ?? ''}`}>
        <span className={form['consequence']}>
          {object === null && (
            <Trans>It is in the menu, lists, search, import and the API at once; fields come next.</Trans>
          )}
        </span>
        <Button
          onClick={() => {
            kept.forget()
            onClose()
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="filled" loading={create.isPending || change.isPending}>
          {object === null ? <Trans>Create the object</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  )
}
