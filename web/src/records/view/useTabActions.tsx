import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import { type SavedView, useViewActions } from '../../lib/api/views'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import type { ListChange } from '../list/listSearch'
import { asSaved, type ListView } from './useListView'
import type { ViewDraft } from './ViewDialog'

export type Asked = { what: 'new' } | { what: 'copy' } | { what: 'edit'; view: SavedView }

export interface TabsInput {
  object: ObjectDescription
  list: ListView
  onChange: (change: ListChange) => void
}

/** What one does with the tabs of a list; each step can be taken back or refused in words. */
export const useTabActions = ({ object, list, onChange }: TabsInput) => {
  const { t } = useLingui()
  const toasts = useToasts()
  const actions = useViewActions(object)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { views, view } = list

  const fail = (error: unknown) =>
    toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) })
  const open = (id: string | null) =>
    onChange({
      ...asSaved,
      find: undefined,
      trash: undefined,
      open: undefined,
      day: undefined,
      view: id ?? (views.some((one) => one.default) ? 'all' : undefined),
    })
  const discard = () => {
    list.settings.reset()
    onChange(asSaved)
  }
  const saved = () => {
    if (view === null) return
    const { id, version } = view
    actions.change({ id, version, kind: list.kind, settings: list.current }).then(discard, (error: unknown) => {
      if (isProblem(error, 412) || isProblem(error, 409))
        toasts.show({ tone: 'error', text: t`Somebody changed this view meanwhile. Save yours as a new one.` })
      else fail(error)
    }) // prettier-ignore
  }
  /** What was tried out goes into the new view; the one it began from is again as it was saved. */
  const create = async (draft: ViewDraft) => {
    const made = await actions.create({ ...draft, settings: list.current })
    if (view !== null) list.settings.reset()
    open(made.id)
  }
  const edit = (of: SavedView, { name, audience, roles }: ViewDraft) =>
    actions.change({ id: of.id, version: of.version, name, audience, roles })
  const remove = (of: SavedView) => {
    const { name } = of
    actions.remove(of.id).then(() => {
      if (of.id === view?.id) open(null)
      toasts.show({
        text: (
          <Trans>
            The view <strong>{name}</strong> is deleted
          </Trans>
        ),
        undo: () => void actions.restore(of.id).then(() => open(of.id), fail),
      })
    }, fail)
  }
  const arrange = (ids: string[]) => void actions.order(ids).catch(fail)
  const move = (of: SavedView, by: 1 | -1) => {
    const ids = views.map(({ id }) => id)
    const at = ids.indexOf(of.id)
    const other = ids[at + by]
    if (other === undefined) return
    ids.splice(at, 1)
    ids.splice(at + by, 0, of.id)
    arrange(ids)
  }
  const before = (id: string, other: string) => {
    if (id === other) return
    const ids = views.map((one) => one.id).filter((one) => one !== id)
    ids.splice(ids.indexOf(other), 0, id)
    arrange(ids)
  }
  const mine = (of: SavedView, change: { pinned?: boolean; default?: boolean }) =>
    void actions.change({ id: of.id, ...change }).catch(fail)

  return { asked, setAsked, open, discard, saved, create, edit, remove, move, before, mine }
}
