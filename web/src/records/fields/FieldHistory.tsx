import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changesQuery } from '../../lib/api/records'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { DateText } from '../../ui/DateText'
import { FieldText } from './FieldText'
import { isEmpty } from './values'
import classes from './FieldRow.module.css'

interface Props {
  object: ObjectDescription
  record: RecordRow
  field: FieldDescription
  onPutBack?: ((value: FieldValue) => void) | undefined
}

/** What stood here before, by whom and when; a former value can be put back. */
export function FieldHistory({ object, record, field, onPutBack }: Props) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const { label } = field
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={264} withinPortal>
      <Popover.Target>
        <ActionIcon
          size="sm"
          aria-label={t`History of ${label}`}
          aria-expanded={opened}
          onClick={(event) => {
            event.stopPropagation()
            setOpened(!opened)
          }}
        >
          <IconHistory size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" onClick={(event) => event.stopPropagation()}>
        <History
          object={object}
          record={record}
          field={field}
          onPutBack={onPutBack}
          onClose={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function History({ object, record, field, onPutBack, onClose }: Props & { onClose: () => void }) {
  const { t } = useLingui()
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    changesQuery(object, record.id),
  )
  const entries = (data?.pages ?? []).flatMap(({ items }) =>
    items.flatMap(({ id, at, by, changes }) =>
      changes.filter((change) => change.field === field.key).map((change) => ({ id, at, by, change })),
    ),
  )
  if (isPending) return <span className={classes['quiet']}>{t`Loading…`}</span>
  if (isError && data === undefined)
    return <span className={classes['quiet']}>{t`The history could not be read`}</span>
  return (
    <div className={classes['history']}>
      {entries.length === 0 && !hasNextPage && !isError && (
        <span className={classes['quiet']}>
          <Trans>Not changed since it was entered</Trans>
        </span>
      )}
      {entries.map(({ id, at, by, change }) => (
        <div key={id} className={classes['former']}>
          <span className={classes['quiet']}>
            <DateText value={at} as="when" /> {by?.name}
          </span>
          <span>
            <s>
              {isEmpty(change.from) ? t`empty` : <FieldText field={field} value={change.from} place="card" />}
            </s>{' '}
            {onPutBack !== undefined && !isEmpty(change.from) && (
              <button
                type="button"
                className={classes['text-button']}
                onClick={() => {
                  onClose()
                  onPutBack(change.from)
                }}
              >
                <Trans>Put back</Trans>
              </button>
            )}
          </span>
        </div>
      ))}
      {isError && <span className={classes['quiet']}>{t`The history could not be read`}</span>}
      {hasNextPage && (
        <button
          type="button"
          className={classes['text-button']}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          <Trans>Earlier</Trans>
        </button>
      )}
    </div>
  )
}
