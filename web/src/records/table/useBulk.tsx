import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { recordKeys } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { toInput, valueAt } from '../fields/values'
import {
  type BulkOutcome,
  type BulkRun,
  deleteMany,
  everyMatch,
  restoreMany,
  theseRows,
  updateMany,
} from './bulk'
import type { Selection } from './useSelection'

export interface Progress {
  done: number
  total: number | null
}

interface Request {
  object: ObjectDescription
  selection: Selection
  filter: Filter | undefined
  onDone: () => void
}

/** Changes to many records at once: with progress, cancel, an honest result, and a way back. */
export const useBulk = ({ object, selection, filter, onDone }: Request) => {
  const { t } = useLingui()
  const queries = useQueryClient()
  const toasts = useToasts()
  const [progress, setProgress] = useState<Progress | null>(null)
  const abort = useRef<AbortController | null>(null)

  const working = async (work: (run: BulkRun) => Promise<void>) => {
    const controller = new AbortController()
    abort.current = controller
    setProgress({ done: 0, total: null })
    try {
      await work({ signal: controller.signal, onProgress: (done, total) => setProgress({ done, total }) })
    } catch (error) {
      if (!controller.signal.aborted)
        toasts.show({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
    } finally {
      setProgress(null)
      void queries.invalidateQueries({ queryKey: recordKeys.of(object) })
      void queries.invalidateQueries({ queryKey: recordKeys.timelines })
    }
  }
  const chosen = (fields: readonly string[], run: BulkRun): Promise<RecordRow[]> =>
    selection.all
      ? everyMatch(object, filter, fields, run)
      : theseRows(object, [...selection.ids], fields, run)

  const report = (outcome: BulkOutcome, done: 'deleted' | 'changed', undo: () => void) => {
    const { length: count } = outcome.done
    if (count > 0)
      toasts.show({
        text:
          done === 'deleted' ? (
            <Trans>
              <Plural value={count} one="# record" other="# records" /> moved to the trash
            </Trans>
          ) : (
            <Trans>
              <Plural value={count} one="# record" other="# records" /> changed
            </Trans>
          ),
        undo,
      })
    if (outcome.failed > 0) refused(outcome)
    else if (count === 0) toasts.show({ text: t`Nothing had to be changed` })
  }
  const refused = ({ failed, reasons }: BulkOutcome) =>
    toasts.show({
      tone: 'error',
      text: (
        <>
          {t`Not done: ${failed}`}. {reasons.join(' ')}
        </>
      ),
    })
  const undone = (outcome: BulkOutcome) => {
    const { length: count } = outcome.done
    if (count > 0)
      toasts.show({
        tone: 'done',
        text: <Plural value={count} one="# record is as it was" other="# records are as they were" />,
      })
    if (outcome.failed > 0) refused(outcome)
  }

  return {
    progress,
    cancel: () => abort.current?.abort(),
    remove: () =>
      working(async (run) => {
        const ids = selection.all ? (await chosen([], run)).map(({ id }) => id) : [...selection.ids]
        if (run.signal.aborted) return
        const outcome = await deleteMany(object, ids, run)
        onDone()
        report(
          outcome,
          'deleted',
          () => void working(async (again) => undone(await restoreMany(object, outcome.done, again))),
        )
      }),
    change: (field: FieldDescription, value: FieldValue) =>
      working(async (run) => {
        const before = await chosen([field.key], run)
        if (run.signal.aborted) return
        const input = toInput(field, value)
        const outcome = await updateMany(
          object,
          before.map(({ id }) => ({ id, [field.key]: input })),
          run,
        )
        onDone()
        const changed = new Set(outcome.done)
        const former = before
          .filter(({ id }) => changed.has(id))
          .map((row) => ({ id: row.id, [field.key]: toInput(field, valueAt(row, field.key)) }))
        report(
          outcome,
          'changed',
          () => void working(async (again) => undone(await updateMany(object, former, again))),
        )
      }),
  }
}
