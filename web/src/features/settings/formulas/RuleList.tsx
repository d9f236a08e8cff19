import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { IconChecklist, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../lib/api/session'
import type { ObjectDescription } from '../../../lib/api/types'
import { isLanguage } from '../../../lib/languages'
import { EmptyState } from '../../../ui/EmptyState'
import { RowSkeleton } from '../../../ui/skeletons'
import { textIn } from '../fields/texts'
import { useSaid } from '../useSaid'
import { type Rule, rulesQuery, useDeleteRule, useSaveRule } from './formulas'
import { RuleForm } from './RuleForm'
import classes from './Formulas.module.css'

/** What the company demands of an object's records. */
export function RuleList({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const { data: rules, error } = useQuery(rulesQuery(object))
  const [edited, setEdited] = useState<Rule | 'new' | null>(null)
  if (error !== null) throw error
  if (rules === undefined) return <RowSkeleton rows={4} columns="1fr 120px" />
  if (edited !== null)
    return (
      <div className={classes['rules']}>
        <RuleForm object={object} rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      </div>
    )
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      <Trans>New rule</Trans>
    </Button>
  )
  if (rules.length === 0)
    return (
      <EmptyState icon={IconChecklist} title={t`No rules yet`} actions={add}>
        <Trans>
          A rule says what holds for every record, in forms, imports and the API alike: that a discount is not
          above a tenth, say.
        </Trans>
      </EmptyState>
    )
  return (
    <div className={classes['rules']}>
      <div className={classes['actions']}>{add}</div>
      <ul>
        {rules.map((rule) => (
          <RuleRow key={rule.id} object={object} rule={rule} onEdit={() => setEdited(rule)} />
        ))}
      </ul>
    </div>
  )
}

function RuleRow({ object, rule, onEdit }: { object: ObjectDescription; rule: Rule; onEdit: () => void }) {
  const { t, i18n } = useLingui()
  const { company } = useSession()
  const said = useSaid()
  const save = useSaveRule(object)
  const remove = useDeleteRule(object)
  const language = isLanguage(i18n.locale) ? i18n.locale : company.language
  const message = textIn(rule.messages, language, company.language)
  return (
    <li className={classes['rule']}>
      <Switch
        aria-label={t`In force: ${message}`}
        checked={rule.active}
        disabled={save.isPending}
        onChange={(event) =>
          save.mutate(
            { id: rule.id, input: { active: event.currentTarget.checked } },
            { onError: said.failed },
          )
        }
      />
      <div>
        <p>{message}</p>
        <code>{rule.condition}</code>
      </div>
      <Button variant="subtle" size="xs" aria-label={t`Change: ${message}`} onClick={onEdit}>
        <IconPencil size={16} />
      </Button>
      <Button
        variant="subtle"
        size="xs"
        aria-label={t`Delete: ${message}`}
        loading={remove.isPending}
        onClick={() => remove.mutate(rule.id, { onError: said.failed, onSuccess: said.saved })}
      >
        <IconTrash size={16} />
      </Button>
    </li>
  )
}
