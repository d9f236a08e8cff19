import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { both, rootOf, tidy } from './tree'
import { FilterGroup } from './FilterGroup'
import classes from './FilterBuilder.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  /** What holds besides, and is not the reader's to edit here. */
  scope?: Filter | undefined
  onApply: (filter: Filter | undefined) => void
}

/** Conditions in rows and groups over the contract's filter tree; nothing changes on the page before "Apply". */
export function FilterBuilder({ object, filter, scope, onApply }: Props) {
  const { t } = useLingui()
  const [root, setRoot] = useState<Filter>(() => rootOf(filter))
  const draft = tidy(root)
  const [counted] = useDebouncedValue(JSON.stringify(both(scope, draft) ?? null), 250)
  const matching = useCount(object, counted)
  const all = useCount(object, JSON.stringify(scope ?? null))
  const apply = () => onApply(draft)

  return (
    <form
      className={classes['builder']}
      aria-label={t`Filter`}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className={classes['rows']}>
        <FilterGroup object={object} place={[]} node={root} onChange={setRoot} />
      </div>
      <footer className={classes['foot']}>
        <Counts matching={matching} all={all} />
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            setRoot({ and: [] })
            onApply(undefined)
          }}
        >
          <Trans>Clear</Trans>
        </Button>
        <Button variant="filled" type="submit">
          <Trans>Apply</Trans>
        </Button>
      </footer>
    </form>
  )
}

interface Count {
  count: number | null
  fault: string | null
}

const useCount = (object: ObjectDescription, filterText: string): Count => {
  const filter = JSON.parse(filterText) as Filter | null
  const { data, error } = useQuery({
    ...countQuery(object, filter ?? undefined),
    placeholderData: keepPreviousData,
  })
  return { count: data ?? null, fault: error?.message ?? null }
}

function Counts({ matching, all }: { matching: Count; all: Count }) {
  const format = useFormat()
  const { count } = matching
  if (matching.fault !== null)
    return (
      <span className={classes['fault']} role="alert">
        {matching.fault}
      </span>
    )
  const whole = format.number(all.count ?? 0)
  return (
    <span className={classes['count']} role="status">
      {count !== null && (
        <>
          <strong>
            <Plural value={count} one="# record" other="# records" />
          </strong>{' '}
          {all.count !== null && <Trans>of {whole}</Trans>}
        </>
      )}
    </span>
  )
}
