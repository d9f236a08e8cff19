import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { changesQuery } from '../../lib/api/records'
import type { ChangeEntry } from '../../lib/api/timeline'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { DateText } from '../../ui/DateText'
import { useOriginText } from '../timeline/useOriginText'
import { FieldText } from './FieldText'
import { FormerText } from './FormerText'
import type { PastOpen } from './usePastOpen'
import { isEmpty } from './values'
import classes from './FieldRow.module.css'

interface Props {
  object: ObjectDescription
  record: RecordRow
  field: FieldDescription
  past: PastOpen
  onPutBack?: ((value: FieldValue) => void) | undefined
}

/** What stood here before, by whom, when and from where; a former value can be put back. */
export function FieldHistory({ object, record, field, past, onPutBack }: Props) {
  const { t } = useLingui()
  const { label } = field
  return (
    <Popover
      opened={past.opened}
      onChange={(opened) => !opened && past.close()}
      position="bottom-end"
      width={280}
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          size="sm"
          aria-label={t`History of ${label}`}
          aria-expanded={past.opened}
          {...past.rest}
          onClick={(event) => {
            event.stopPropagation()
            past.toggle()
          }}
        >
          <IconHistory size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" {...past.rest} onClick={(event) => event.stopPropagation()}>
        <History object={object} record={record} field={field} onPutBack={onPutBack} onClose={past.close} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface HistoryProps extends Omit<Props, 'past'> {
  onClose: () => void
}

function History({ object, record, field, onPutBack, onClose }: HistoryProps) {
  const { t } = useLingui()
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    changesQuery(object, record.id, field.key),
  )
  const entries = (data?.pages ?? []).flatMap(({ items }) => items)
  const changes = entries.flatMap((entry) =>
    (entry.changes ?? []).filter((change) => change.field === field.key).map((change) => ({ entry, change })),
  )
  const beginning = entries.find(({ kind }) => kind === 'created')
  if (isPending) return <span className={classes['quiet']}>{t`Loading…`}</span>
  if (isError && data === undefined)
    return <span className={classes['quiet']}>{t`The history could not be read`}</span>
  return (
    <div className={classes['history']}>
      {changes.length === 0 && !hasNextPage && !isError && (
        <span className={classes['quiet']}>
          <Trans>Not changed since it was entered</Trans>
        </span>
      )}
      {changes.map(({ entry, change }) => (
        <div key={entry.id} className={classes['former']}>
          <Whence entry={entry} />
          <span>
            <s>
              {isEmpty(change.from) ? (
                t`empty`
              ) : change.otherType === true ? (
                <FormerText value={change.from} />
              ) : (
                <FieldText field={field} value={change.from} place="card" />
              )}
            </s>{' '}
            {onPutBack !== undefined &&
              change.otherType !== true &&
              !(isEmpty(change.from) && field.required) && (
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
      {beginning !== undefined && (
        <div className={classes['former']}>
          <Whence entry={beginning} />
          <span>
            <Trans>The record was entered</Trans>
          </span>
        </div>
      )}
    </div>
  )
}

/** When, by whom, and from where if not from the screen. */
function Whence({ entry }: { entry: ChangeEntry }) {
  const origin = useOriginText()(entry.origin)
  return (
    <span className={classes['quiet']}>
      <DateText value={entry.at} as="when" /> {entry.by?.name} {origin}
    </span>
  )
}
