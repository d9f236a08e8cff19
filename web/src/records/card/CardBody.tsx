import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { usePastDay } from '../../lib/api/past'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { FieldList } from '../fields/FieldList'
import { Composer, type ComposerTab } from '../timeline/Composer'
import { RecordTimeline } from '../timeline/RecordTimeline'
import { type CardLayout, sectionsOf } from './layout'
import { NextStep } from './NextStep'
import classes from './Card.module.css'

interface Props {
  object: ObjectDescription
  record: RecordRow
  layout: CardLayout
}

/** The fields of a card in their groups. */
export function CardFields({ object, record, layout }: Props) {
  const { t, i18n } = useLingui()
  const sections = sectionsOf(object, layout, { translate: (title) => i18n._(title), more: t`More` })
  const notes = layout.notes?.(record)
  return (
    <FieldList
      object={object}
      record={record}
      sections={sections}
      {...(notes === undefined ? {} : { notes })}
    />
  )
}

/** Next step, composer, timeline: finishing a task here asks for the next one. */
export function CardTimeline({ object, record, layout }: Props) {
  const { t } = useLingui()
  const [tab, setTab] = useState<ComposerTab>('note')
  const [asks, setAsks] = useState(false)
  const past = usePastDay() !== undefined
  const askForNext = () => {
    setTab('task')
    setAsks(true)
  }
  const choose = (next: ComposerTab) => {
    setTab(next)
    setAsks(false)
  }
  return (
    <div className={classes['flow']}>
      {layout.above?.(record)}
      {!past && (
        <>
          <NextStep recordId={record.id} onDone={askForNext} />
          <Composer
            about={{ object: object.name, id: record.id }}
            tab={tab}
            onTab={choose}
            asksForNext={asks}
            onPlanned={() => setAsks(false)}
          />
        </>
      )}
      <ErrorBoundary title={t`The timeline could not be shown`}>
        <RecordTimeline object={object} id={record.id} onTaskDone={askForNext} />
      </ErrorBoundary>
    </div>
  )
}
