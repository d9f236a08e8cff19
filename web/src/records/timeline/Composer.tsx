import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconCircleCheck, IconNote } from '@tabler/icons-react'
import { type KeyboardEvent, lazy, Suspense, useId } from 'react'
import { useObject } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import { useCreateRecord } from '../../lib/api/saving'
import { useMay } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { useDraft } from '../form/useDraft'
import classes from './Composer.module.css'

const TaskForm = lazy(async () => ({ default: (await import('./TaskForm')).TaskForm }))

export type ComposerTab = 'note' | 'task'

interface Props {
  about: { object: string; id: string }
  tab: ComposerTab
  onTab: (tab: ComposerTab) => void
  /** A task was just finished: the form asks for the next one. */
  asksForNext?: boolean
  onPlanned?: () => void
}

/** Writes to the timeline; what is being typed stays on this device until it is sent. */
export function Composer({ about, tab, onTab, asksForNext = false, onPlanned }: Props) {
  const { t } = useLingui()
  const note = useObject('note')
  const mayNote = useMay('note', 'create')
  const mayTask = useMay('task', 'create')
  const tabs = [
    ...(mayNote ? [{ tab: 'note' as const, label: t`Note`, icon: IconNote }] : []),
    ...(mayTask ? [{ tab: 'task' as const, label: t`Task`, icon: IconCircleCheck }] : []),
  ]
  const id = useId()
  if (tabs.length === 0) return null
  const shown = tabs.some((one) => one.tab === tab) ? tab : tabs[0]?.tab
  const pressed = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.findIndex((one) => one.tab === shown)
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onTab(next.tab)
    document.getElementById(`${id}-${next.tab}`)?.focus()
  }
  return (
    <section className={classes['composer']} aria-label={t`Write to the timeline`}>
      <div className={classes['tabs']} role="tablist" aria-label={t`What to write`}>
        {tabs.map(({ tab: own, label, icon: TabIcon }) => (
          <button
            key={own}
            type="button"
            role="tab"
            className={classes['tab']}
            id={`${id}-${own}`}
            aria-selected={own === shown}
            aria-controls={`${id}-panel`}
            tabIndex={own === shown ? 0 : -1}
            onClick={() => onTab(own)}
            onKeyDown={pressed}
          >
            <TabIcon size={16} stroke={1.75} aria-hidden />
            {label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown ?? ''}`}>
        {shown === 'note' && note !== null && <NoteForm key={about.id} about={about} object={note} />}
        {shown === 'task' && (
          <>
            {asksForNext && (
              <div className={classes['next']} role="status">
                <Trans>Done. What is next?</Trans>
              </div>
            )}
            <Suspense>
              <TaskForm
                key={`${about.id}${String(asksForNext)}`}
                about={about}
                autoFocus={asksForNext}
                {...(onPlanned === undefined ? {} : { onPlanned })}
              />
            </Suspense>
          </>
        )}
      </div>
    </section>
  )
}

function NoteForm({ about, object }: { about: Props['about']; object: ObjectDescription }) {
  const { t } = useLingui()
  const toasts = useToasts()
  const create = useCreateRecord(object)
  const { draft, setDraft, forget } = useDraft(`note:${about.object}:${about.id}`, '')
  const text = draft.trim()
  const send = () => {
    if (text === '' || create.isPending) return
    create.mutateAsync({ text, about }).then(forget, (error: unknown) =>
      toasts.show({
        tone: 'error',
        text: isProblem(error) ? (error.at('text') ?? error.message) : String(error),
      }),
    )
  }
  return (
    <>
      <Textarea
        variant="unstyled"
        className={classes['text'] ?? ''}
        autosize
        minRows={1}
        maxRows={12}
        aria-label={t`Text of the note`}
        placeholder={t`Write a note`}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      <div className={classes['foot']}>
        <span className={classes['kept']}>{text !== '' && <Trans>Draft kept on this device</Trans>}</span>
        <Button variant="filled" disabled={text === ''} loading={create.isPending} onClick={send}>
          <Trans>Add note</Trans>
        </Button>
      </div>
    </>
  )
}
