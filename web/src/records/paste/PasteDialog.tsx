import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refresh } from '../../lib/api/saving'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { numberLocale } from '../../lib/format/locale'
import { Dialog } from '../../ui/Dialog'
import { RowSkeleton } from '../../ui/skeletons'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { type CellChange, headed, inputsOf, namesIn, type PasteBlock, planOf } from './plan'
import { PasteLists } from './PasteLists'
import { send } from './send'
import { useRelated } from './useRelated'
import classes from './PasteDialog.module.css'

interface Props {
  object: ObjectDescription
  block: PasteBlock
  mayEdit: (row: RecordRow) => boolean
  onClose: () => void
}

const decimalOf = (language: string): string =>
  new Intl.NumberFormat(numberLocale(language)).formatToParts(1.5).find(({ type }) => type === 'decimal')
    ?.value ?? '.'

/** What a pasted block would change, before it changes anything; afterwards one undo for all of it. */
export function PasteDialog({ object, block: pasted, mayEdit, onClose }: Props) {
  const { t, i18n } = useLingui()
  const { currency } = useSession().company
  const toasts = useToasts()
  const queries = useQueryClient()
  const [column, setColumn] = useState(pasted.column)
  const [busy, setBusy] = useState(false)
  const [reasons, setReasons] = useState<string[]>([])
  const block = { ...pasted, column }
  const { related, pending } = useRelated(namesIn(block))
  const plan = planOf(object, block, mayEdit, { decimal: decimalOf(i18n.locale), currency, related })
  const { changes, refused, same } = plan
  const count = changes.length

  const undo = (done: readonly CellChange[]) =>
    void send(object, inputsOf(done, 'before')).then(async ({ reasons: why }) => {
      if (why.length > 0) toasts.show({ tone: 'error', text: why.join(' ') })
      await refresh(queries, [object.name])
    })
  const apply = async () => {
    setBusy(true)
    const outcome = await send(object, inputsOf(changes, 'after'))
    await refresh(queries, [object.name])
    const done = changes.filter(({ row }) => outcome.done.includes(row.id))
    if (done.length > 0)
      toasts.show({
        text: <Plural value={done.length} one="# cell changed" other="# cells changed" />,
        undo: () => undo(done),
      })
    if (outcome.reasons.length === 0) onClose()
    else setReasons(outcome.reasons)
    setBusy(false)
  }
  const columns = pasted.columns.map(({ label }, at) => ({ value: String(at), label }))
  return (
    <Dialog title={t`Paste`} size={720} onClose={onClose}>
      <div className={classes['dialog']}>
        {headed(block) === null && (
          <Select
            label={t`The first column goes into`}
            data={columns}
            value={String(column)}
            allowDeselect={false}
            onChange={(next) => setColumn(Number(next ?? 0))}
          />
        )}
        {reasons.map((reason) => (
          <p key={reason} role="alert" className={classes['refused']}>
            {reason}
          </p>
        ))}
        {pending ? (
          <RowSkeleton rows={4} />
        ) : (
          <>
            <p aria-live="polite">
              <Plural value={count} one="# cell changes." other="# cells change." />{' '}
              {same > 0 && <Plural value={same} one="# stays as it is." other="# stay as they are." />}{' '}
              {refused.length > 0 && (
                <span className={classes['refused']}>
                  <Plural value={refused.length} one="# cannot be taken." other="# cannot be taken." />
                </span>
              )}
            </p>
            <PasteLists plan={plan} />
          </>
        )}
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            variant="filled"
            loading={busy || pending}
            disabled={count === 0}
            onClick={() => void apply()}
          >
            <Trans>
              Change <Plural value={count} one="# cell" other="# cells" />
            </Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
