import { msg } from '@lingui/core/macro'
import { lazy, Suspense } from 'react'
import type { ObjectDescription } from '../../lib/api/types'
import type { CardLayout } from '../../records/card/layout'

// What is planned follows the fields: a list does not wait for it.
const OpenTasks = lazy(async () => ({ default: (await import('../work/public')).OpenTasks }))

const drawn = new WeakMap<ObjectDescription, CardLayout>()

/** The card of an object that the program knows nothing of: all its fields, and what is planned. */
export const ownCard = (object: ObjectDescription): CardLayout => {
  let layout = drawn.get(object)
  if (layout === undefined) {
    const fields = object.fields.filter(({ system }) => system !== true).map(({ key }) => key)
    layout = {
      sections: [{ title: msg`About`, fields: [...fields, 'owner'] }],
      aside: (record) => (
        <Suspense>
          <OpenTasks aboutId={record.id} />
        </Suspense>
      ),
    }
    drawn.set(object, layout)
  }
  return layout
}
