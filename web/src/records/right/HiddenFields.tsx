import { Plural, Trans } from '@lingui/react/macro'
import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { Reasons } from './Reasons'
import classes from './Rights.module.css'

interface Props {
  object: ObjectDescription
  record: RecordRow
}

/** That there are fields which one's roles do not see, and by which rule. */
export function HiddenFields({ object, record }: Props) {
  const [opened, setOpened] = useState(false)
  const hidden = object.hidden ?? []
  const count = hidden.length
  if (count === 0) return null
  return (
    <div className={classes['hidden']}>
      <button
        type="button"
        className={classes['name']}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <Plural value={count} one="# field is hidden from you" other="# fields are hidden from you" />
      </button>
      {opened && (
        <ul className={classes['list']}>
          {hidden.map((field) => (
            <li key={field.key}>
              {field.label} · <WhyHidden object={object} record={record} field={field} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function WhyHidden({ object, record, field }: Props & { field: FieldDescription }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes['name']}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Trans>Why?</Trans>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Reasons object={object} id={record.id} action="see" of={{ field: field.key }} />
      </Popover.Dropdown>
    </Popover>
  )
}
