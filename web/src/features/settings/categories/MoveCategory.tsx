import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import type { FieldDescription } from '../../../lib/api/types'
import { byFold } from '../../../records/fields/inputs/byFold'
import { wayTo } from '../../../records/fields/tree'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'
import lines from '../Lines.module.css'
import { type Node, placesFor } from './branches'

interface Props {
  field: FieldDescription
  nodes: readonly Node[]
  node: Node
  busy: boolean
  onMove: (parent: string | null) => Promise<boolean>
  onClose: () => void
}

const top = ' top'

/** Another place for a branch; where it cannot go is not offered. */
export function MoveCategory({ field, nodes, node, busy, onMove, onClose }: Props) {
  const { t } = useLingui()
  const [to, setTo] = useState(node.parent ?? top)
  const { label } = node
  return (
    <Dialog onClose={onClose} title={t`Move “${label}”`} size={440}>
      <DialogForm
        verb={<Trans>Move</Trans>}
        busy={busy}
        onSubmit={() =>
          void onMove(to === top ? null : to).then((kept) => {
            if (kept) onClose()
          })
        }
        onCancel={onClose}
      >
        <Select
          size="md"
          label={t`Below`}
          data={[
            { value: top, label: t`At the top` },
            ...placesFor(nodes, node.value).map(({ value }) => ({ value, label: wayTo(field, value) })),
          ]}
          value={to}
          onChange={(next) => setTo(next ?? top)}
          allowDeselect={false}
          searchable
          filter={byFold}
          limit={200}
        />
        <p className={lines['note']}>
          <Trans>What is below it and all records go with it.</Trans>
        </p>
      </DialogForm>
    </Dialog>
  )
}
