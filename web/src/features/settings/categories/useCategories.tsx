import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { reasonOf } from '../../../lib/api/problem'
import { useSession } from '../../../lib/api/session'
import type { FieldDescription, ObjectDescription, OptionColour, Texts } from '../../../lib/api/types'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { useChangeField, usageQuery } from '../fields/fields'
import { textIn } from '../fields/texts'
import { branchOf, inputsOf, keyFor, movedTo, type Node, shifted } from './branches'

/** What is done to a tree; each step is kept at once and can be taken back. */
export const useCategories = (object: ObjectDescription, field: FieldDescription) => {
  const change = useChangeField(object)
  const toasts = useToasts()
  const { company } = useSession()
  const usage = useQuery(usageQuery(object, field.key)).data
  const nodes: readonly Node[] = field.options ?? []

  const put = (next: readonly Node[]) =>
    change.mutateAsync({ key: field.key, input: { options: inputsOf(next) } })
  const failed = (error: unknown) =>
    toasts.show({
      tone: 'error',
      text: reasonOf(error),
    })
  const keep = async (next: readonly Node[], said?: ReactNode): Promise<boolean> => {
    try {
      await put(next)
      if (said !== undefined)
        toasts.show({ tone: 'done', text: said, undo: () => void put(nodes).catch(failed) })
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }
  const edited = (value: string, part: Partial<Node>) =>
    nodes.map((node) => (node.value === value ? { ...node, ...part } : node))

  return {
    nodes,
    busy: change.isPending,
    /** How many records are exactly there; null while that is not known. */
    usedBy: (value: string): number | null => (usage === undefined ? null : (usage.options[value] ?? 0)),
    add: (labels: Texts, parent: string | null) => {
      const label = textIn(labels, company.language, company.language)
      return keep([...nodes, { value: keyFor(nodes, label), label, labels, parent }])
    },
    rename: (value: string, labels: Texts) => keep(edited(value, { labels })),
    colour: (value: string, color: OptionColour | null) => void keep(edited(value, { color })),
    shift: (value: string, by: 1 | -1) => void keep(shifted(nodes, value, by)),
    move: ({ value, label }: Node, parent: string | null) =>
      keep(movedTo(nodes, value, parent), <Trans>“{label}” is moved</Trans>),
    archive: ({ value, label, archived }: Node) => {
      const branch = branchOf(nodes, value)
      const away = archived !== true
      const next = nodes.map((node) => (branch.has(node.value) ? { ...node, archived: away } : node))
      void keep(next, away ? <Trans>“{label}” is archived</Trans> : <Trans>“{label}” is offered again</Trans>)
    },
    remove: ({ value, label }: Node) => {
      const branch = branchOf(nodes, value)
      void keep(
        nodes.filter((node) => !branch.has(node.value)),
        <Trans>“{label}” is deleted</Trans>,
      )
    },
  }
}
