import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trash } from '../../../lib/api/trash'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { useSaid } from '../useSaid'

const usual = [7, 30, 90, 365]

/** When the trash is emptied. A shorter time may erase things within the hour, so that is asked first. */
export function TrashTerm() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const said = useSaid()
  const toasts = useToasts()
  const { data } = useSuspenseQuery(trash.term)
  const [asked, setAsked] = useState<number | null>(null)
  const change = useMutation({
    mutationFn: trash.setTerm,
    onSuccess: () => queries.invalidateQueries({ queryKey: trash.key }),
    onError: said.failed,
  })
  const { days } = data
  const sooner = asked ?? 0
  const set = (next: number | null) =>
    change.mutate(next, {
      onSuccess: () => toasts.show({ text: t`Saved`, undo: () => change.mutate(days) }),
    })
  const choices = [...new Set([...usual, ...(days === null ? [] : [days])])].sort((a, b) => a - b)
  const choose = (text: string) => {
    const next = text === '' ? null : Number(text)
    if (next !== null && days !== null && next < days) setAsked(next)
    else set(next)
  }
  return (
    <>
      <NativeSelect
        label={t`Erase for good`}
        value={days === null ? '' : String(days)}
        disabled={change.isPending}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...choices.map((count) => ({
            value: String(count),
            label: plural(count, { one: 'after # day', other: 'after # days' }),
          })),
          { value: '', label: t`Never` },
        ]}
      />
      <ConfirmDialog
        opened={asked !== null}
        title={t`Erase sooner?`}
        confirm={t`Erase sooner`}
        danger
        onClose={() => setAsked(null)}
        onConfirm={() => {
          set(asked)
          setAsked(null)
        }}
      >
        <Trans>
          What has been in the trash for more than <Plural value={sooner} one="# day" other="# days" /> goes
          for good, with its notes and its history, within the next hour.
        </Trans>
      </ConfirmDialog>
    </>
  )
}
