import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconCircleCheck, IconMail, IconPhone, IconUsers } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { fieldOf, useObject } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import { useCreateRecord } from '../../lib/api/saving'
import { useSession } from '../../lib/api/session'
import type { FieldValue, Reference } from '../../lib/api/types'
import { SegmentControl } from '../../ui/SegmentControl'
import { FieldInput } from '../fields/FieldInput'
import { isReference } from '../fields/values'
import { useDraft } from '../form/useDraft'
import { dueIn } from './due'
import classes from './Composer.module.css'

interface Props {
  /** The record the task is about; none for a task of one's own. */
  about?: { object: string; id: string }
  autoFocus?: boolean
  onPlanned?: () => void
}

type Kind = 'call' | 'email' | 'meeting' | 'todo'

interface Draft {
  title: string
  kind: Kind
  dueAt: string | null
  assignee: Reference | null
}

const quick = [0, 1, 7]

/** What, how, until when, who: a task planned without leaving the page. */
export function TaskForm({ about, autoFocus = false, onPlanned }: Props) {
  const { t } = useLingui()
  const { user } = useSession()
  const task = useObject('task')
  const create = useCreateRecord(task ?? { name: 'task', plural: 'tasks' })
  const empty: Draft = {
    title: '',
    kind: 'call',
    dueAt: dueIn(1),
    assignee: { id: user.id, name: user.name },
  }
  // Only what was changed is kept: a day that was usual yesterday is none today.
  const kept = useDraft<Partial<Draft>>(about === undefined ? 'task' : `task:${about.object}:${about.id}`, {})
  const draft = { ...empty, ...kept.draft }
  const [fault, setFault] = useState<string | null>(null)
  const title = useRef<HTMLInputElement>(null)
  const change = (part: Partial<Draft>) => {
    const next = { ...kept.draft, ...part }
    kept.setDraft({ ...next, ...(next.title === '' ? { title: undefined } : {}) } as Partial<Draft>)
  }
  useEffect(() => {
    if (autoFocus) title.current?.focus()
  }, [autoFocus])
  if (task === null) return null
  const due = fieldOf(task, 'dueAt')
  const assignee = fieldOf(task, 'assignee')
  const names: Record<number, string> = { 0: t`Today`, 1: t`Tomorrow`, 7: t`In a week` }

  const send = () => {
    if (draft.title.trim() === '' || create.isPending) return
    const { kind, dueAt } = draft
    const input = {
      title: draft.title.trim(),
      kind,
      dueAt,
      assignee: draft.assignee?.id ?? user.id,
      ...(about === undefined ? {} : { about }),
    }
    create.mutateAsync(input).then(
      () => {
        kept.forget()
        setFault(null)
        onPlanned?.()
      },
      (error: unknown) =>
        setFault(isProblem(error) ? (Object.values(error.byField())[0] ?? error.message) : String(error)),
    )
  }
  return (
    <div className={classes['task']}>
      <TextInput
        ref={title}
        variant="unstyled"
        className={classes['text'] ?? ''}
        aria-label={t`What is to be done`}
        placeholder={t`What is to be done`}
        error={fault}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send()
        }}
      />
      <div className={classes['when']}>
        <SegmentControl<Kind>
          label={t`Kind`}
          iconsOnly
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          segments={[
            { value: 'call', label: t`Call`, icon: IconPhone },
            { value: 'email', label: t`E-mail`, icon: IconMail },
            { value: 'meeting', label: t`Meeting`, icon: IconUsers },
            { value: 'todo', label: t`To do`, icon: IconCircleCheck },
          ]}
        />
        {quick.map((days) => (
          <Button
            key={days}
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => change({ dueAt: dueIn(days) })}
          >
            {names[days]}
          </Button>
        ))}
        <div className={classes['due']}>
          {due !== undefined && (
            <FieldInput
              field={due}
              value={draft.dueAt}
              size="xs"
              label={due.label}
              onChange={(value: FieldValue) => change({ dueAt: typeof value === 'string' ? value : null })}
            />
          )}
        </div>
      </div>
      <div className={classes['foot']}>
        <div className={classes['who']}>
          {assignee !== undefined && (
            <FieldInput
              field={assignee}
              value={draft.assignee}
              size="xs"
              label={assignee.label}
              onChange={(value) => change({ assignee: isReference(value) ? value : null })}
            />
          )}
        </div>
        <Button
          variant="filled"
          disabled={draft.title.trim() === ''}
          loading={create.isPending}
          onClick={send}
        >
          <Trans>Add task</Trans>
        </Button>
      </div>
    </div>
  )
}
