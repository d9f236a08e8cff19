import { Plural, Trans } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ObjectDescription } from '../../../lib/api/types'
import { OwnIcon } from '../../../records/icon/OwnIcon'
import { DeletedObjects } from '../objects/DeletedObjects'
import classes from './Fields.module.css'

/** Everything records are kept of, with the number of fields the company added. */
export function ObjectList({ objects }: { objects: readonly ObjectDescription[] }) {
  return (
    <div className={classes['objects']}>
      <p className={classes['lead']}>
        <Trans>
          What is kept, and what is known of it. Fields that you add are equal to the built-in ones in lists,
          filters, forms, imports and the API.
        </Trans>
      </p>
      <ul>
        {objects.map(({ name, pluralLabel, fields, own: ours, icon }) => {
          const own = fields.filter((field) => field.own).length
          const builtIn = fields.length - own
          return (
            <li key={name}>
              <Link to="/settings/fields" search={{ object: name }} className={classes['object']}>
                <strong>
                  {ours === true && <OwnIcon name={icon ?? ''} size={16} />}
                  {pluralLabel}
                </strong>
                <span>
                  <Plural value={builtIn} one="# built-in field" other="# built-in fields" />
                </span>
                <span>{own > 0 && <Plural value={own} one="# of our own" other="# of our own" />}</span>
                <IconChevronRight size={16} aria-hidden />
              </Link>
            </li>
          )
        })}
      </ul>
      <DeletedObjects />
    </div>
  )
}
