import { msg } from '@lingui/core/macro'
import type { ObjectDescription } from '../../lib/api/types'
import type { CardLayout } from '../../records/card/layout'
import { OpenTasks } from '../work/public'

const drawn = new WeakMap<ObjectDescription, CardLayout>()

/** The card of an object that the program knows nothing of: all its fields, and what is planned. */
export const ownCard = (object: ObjectDescription): CardLayout => {
  let layout = drawn.get(object)
  if (layout === undefined) {
    const fields = object.fields.filter(({ system }) => system !== true).map(({ key }) => key)
    layout = {
      sections: [{ title: msg`About`, fields: [...fields, 'owner'] }],
      aside: (record) => <OpenTasks aboutId={record.id} />,
    }
    drawn.set(object, layout)
  }
  return layout
}
