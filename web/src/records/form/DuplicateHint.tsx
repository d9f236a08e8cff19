import { Trans } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopyCheck } from '@tabler/icons-react'
import type { ObjectDescription } from '../../lib/api/types'
import { fold } from '../../lib/text/fold'
import { RecordLink } from '../fields/RecordLink'
import { useCandidates } from '../fields/inputs/useCandidates'
import classes from './RecordForm.module.css'

/** Records whose name is much like the one being typed; creating another is still allowed. */
export function DuplicateHint({ object, name }: { object: ObjectDescription; name: string }) {
  const [wanted] = useDebouncedValue(name.trim(), 300)
  const { data = [] } = useCandidates([object.name], wanted, wanted.length > 3)
  const words = fold(wanted).split(/\s+/)
  const alike = data.filter((item) => words.every((word) => fold(item.name).includes(word))).slice(0, 3)
  if (wanted.length < 4 || alike.length === 0) return null
  return (
    <div className={classes['duplicate']} role="status">
      <IconCopyCheck size={18} aria-hidden />
      <div>
        <strong>
          <Trans>Perhaps it is here already</Trans>
        </strong>
        {alike.map((item) => (
          <div key={item.id}>
            <RecordLink {...item} />
            {item.detail !== undefined && item.detail !== null && item.detail !== '' && (
              <span className={classes['detail']}> {item.detail}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
