import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconCircleCheck, IconMail, IconPhone, IconUsers } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { recordKeys } from '../../../../lib/api/records'
import { useCreateRecord } from '../../../../lib/api/saving'
import type { RecordRow } from '../../../../lib/api/types'
import { DayInput } from '../../../../records/fields/inputs/DayInput'
import { SegmentControl } from '../../../../ui/SegmentControl'
import { useToasts } from '../../../../ui/toasts/ToastsProvider'
import { dealObject, taskObject } from '../deal'
import { dueIn } from './planning'

type Kind = 'call' | 'email' | 'meeting' | 'todo'

interface Props {
  deal: RecordRow
  onDone: () => void
}

/** The next step with the fewest fields: what, how, when. */
export function PlanForm({ deal, onDone }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const toasts = useToasts()
  const create = useCreateRecord(taskObject)
  const [kind, setKind] = useState<Kind>('call')
  const [title, setTitle] = useState('')
  const [due, setDue] = useState<string | null>(() => dueIn(1))
  const kinds = [
    { value: 'call', label: t`Call`, icon: IconPhone },
    { value: 'email', label: t`E-mail`, icon: IconMail },
    { value: 'meeting', label: t`Meeting`, icon: IconUsers },
    { value: 'todo', label: t`To do`, icon: IconCircleCheck },
  ] as const
  const word = kinds.find(({ value }) => value === kind)?.label ?? ''
  const days = [
    { days: 0, label: t`Today` },
    { days: 1, label: t`Tomorrow` },
    { days: 7, label: t`In a week` },
  ]

  const save = () =>
    create.mutate(
      {
        title: title.trim() === '' ? word : title.trim(),
        kind,
        dueAt: due,
        about: { object: dealObject.name, id: deal.id },
      },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: recordKeys.of(dealObject) })
          onDone()
        },
        onError: (error) => toasts.show({ tone: 'error', text: error.message }),
      },
    )

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="sm">
        <SegmentControl label={t`Kind`} value={kind} segments={kinds} onChange={setKind} iconsOnly />
        <TextInput
          aria-label={t`Next step`}
          placeholder={word}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
          maxLength={300}
        />
        <Group gap={4} wrap="nowrap">
          {days.map((choice) => (
            <Button key={choice.days} size="xs" onClick={() => setDue(dueIn(choice.days))}>
              {choice.label}
            </Button>
          ))}
        </Group>
        <DayInput of="moment" hidden label={t`When`} value={due} onChange={setDue} />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onDone}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={create.isPending}>
            <Trans>Plan</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
