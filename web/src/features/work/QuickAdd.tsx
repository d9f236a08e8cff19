import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { isProblem } from '../../lib/api/problem'
import { useCreateRecord } from '../../lib/api/saving'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'
import { useDraft } from '../../records/form/useDraft'
import { dueIn } from '../../records/timeline/due'
import classes from './Tasks.module.css'

/** One line and Enter: a task for me, for today. */
export function QuickAdd({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const { user } = useSession()
  const create = useCreateRecord(object)
  const { draft, setDraft, forget } = useDraft('quick-task', '')
  const add = () => {
    const title = draft.trim()
    if (title === '' || create.isPending) return
    create.mutate({ title, kind: 'todo', dueAt: dueIn(0), assignee: user.id }, { onSuccess: forget })
  }
  const fault = isProblem(create.error) ? (create.error.at('title') ?? create.error.message) : undefined
  return (
    <TextInput
      className={classes['quick'] ?? ''}
      variant="unstyled"
      leftSection={<IconPlus size={17} aria-hidden />}
      aria-label={t`New task for today`}
      placeholder={t`New task for today, Enter adds it`}
      value={draft}
      error={fault}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') add()
      }}
    />
  )
}
