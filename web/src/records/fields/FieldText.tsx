import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import type { FieldDescription, FieldValue, Reference } from '../../lib/api/types'
import { shownPhone } from '../../lib/format/phones'
import { useFormat } from '../../lib/format/useFormat'
import { Avatar } from '../../ui/Avatar'
import { Tag } from '../../ui/Pill'
import { AddressText } from './AddressText'
import { OptionChips, OptionDot, OptionText } from './OptionText'
import { RatingText } from './RatingText'
import { RecordLink } from './RecordLink'
import { RichText } from './RichText'
import {
  contactsOf,
  isAbout,
  isEmpty,
  isMoney,
  isReference,
  referencesOf,
  textsOf,
  plainText,
} from './values'
import classes from './Fields.module.css'

interface Props {
  field: FieldDescription
  value: FieldValue | undefined
  /** `cell`: one line that may end in an ellipsis. `card`: all of it. */
  place?: 'cell' | 'card'
}

const webAddress = (value: string) => (/^https?:\/\//i.test(value) ? value : `https://${value}`)
const shownAddress = (value: string) => value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

/** A value as the reader reads it: formatted, with what one can do with it (call, write, open). */
export function FieldText({ field, value, place = 'cell' }: Props) {
  const format = useFormat()
  if (value === undefined || isEmpty(value)) return null
  const text = plainText(value)
  switch (field.type) {
    case 'integer':
      return <span className={classes['figure']}>{format.number(Number(text), 0)}</span>
    case 'decimal':
      return <span className={classes['figure']}>{format.number(Number(text), 6)}</span>
    case 'money':
      return isMoney(value) && <span className={classes['figure']}>{format.money(value)}</span>
    case 'date':
      return <time dateTime={text}>{format.date(text)}</time>
    case 'instant':
      return (
        <time dateTime={text} title={format.dateTime(text)}>
          {place === 'cell' ? format.date(text) : format.dateTime(text)}
        </time>
      )
    case 'yesNo':
      return <YesNo value={value === true} />
    case 'choice':
      return <OptionText field={field} value={text} />
    case 'choices':
      return <OptionChips field={field} values={textsOf(value)} place={place} />
    case 'duration':
      return <span className={classes['figure']}>{format.duration(Number(text))}</span>
    case 'rating':
      return <RatingText value={Number(text)} max={field.max} />
    case 'address':
      return <AddressText value={value} />
    case 'richText':
      return <RichText html={text} place={place} />
    case 'relations':
      return <RelatedRecords object={field.relation ?? ''} values={referencesOf(value)} place={place} />
    case 'files':
      return (
        <>
          {referencesOf(value)
            .map(({ name }) => name)
            .join(', ')}
        </>
      )
    case 'tags':
      return (
        <span className={classes['tags']} data-place={place}>
          {textsOf(value).map((tag) => (
            <Tag key={tag} dot={<OptionDot colour={field.vocabulary?.colors[tag]} />}>
              {tag}
            </Tag>
          ))}
        </span>
      )
    case 'emails':
    case 'phones':
      return <Contacts scheme={field.type === 'emails' ? 'mailto' : 'tel'} value={value} place={place} />
    case 'link':
      return (
        <a
          className={classes['link']}
          href={webAddress(text)}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => event.stopPropagation()}
        >
          {shownAddress(text)}
        </a>
      )
    case 'relation':
      return isReference(value) && <Related object={field.relation ?? ''} value={value} place={place} />
    case 'about':
      return isAbout(value) && <Related object={value.object} value={value} place={place} />
    case 'longText':
      return <span className={place === 'card' ? classes['long'] : undefined}>{text}</span>
    default:
      return <>{text}</>
  }
}

function YesNo({ value }: { value: boolean }) {
  return value ? (
    <span className={classes['withIcon']}>
      <IconCheck size={14} aria-hidden />
      <Trans>Yes</Trans>
    </span>
  ) : (
    <Trans>No</Trans>
  )
}

interface RelatedProps {
  object: string
  value: { id: string; name: string | null }
  place: 'cell' | 'card'
}

function Related({ object, value, place }: RelatedProps) {
  const person = object === 'user'
  return (
    <span className={classes['withIcon']}>
      {person && value.name !== null && <Avatar name={value.name} size={20} />}
      <RecordLink
        object={object}
        {...value}
        className={person || place === 'cell' ? classes['plain'] : undefined}
      />
    </span>
  )
}

const fewInCell = 2

function RelatedRecords({
  object,
  values,
  place,
}: {
  object: string
  values: Reference[]
  place: 'cell' | 'card'
}) {
  const { t } = useLingui()
  const shown = place === 'cell' ? values.slice(0, fewInCell) : values
  const more = values.length - shown.length
  return (
    <span className={classes['several']} data-place={place}>
      {shown.map((value) => (
        <Related key={value.id} object={object} value={value} place={place} />
      ))}
      {more > 0 && (
        <span
          className={classes['kind']}
          role="note"
          title={values.map(({ name }) => name ?? '').join('\n')}
          aria-label={t`and ${more} more`}
        >
          +{more}
        </span>
      )}
    </span>
  )
}

interface ContactsProps {
  scheme: 'mailto' | 'tel'
  value: FieldValue
  place: 'cell' | 'card'
}

const dialled = (scheme: string, value: string) => (scheme === 'tel' ? value.replace(/[^\d+*#]/g, '') : value)

function Contacts({ scheme, value, place }: ContactsProps) {
  const { t } = useLingui()
  const all = contactsOf(value)
  const shown = place === 'cell' ? all.slice(0, 1) : all
  const more = all.length - shown.length
  const written = (text: string) => (scheme === 'tel' ? shownPhone(text) : text)
  return (
    <span className={classes['contacts']} data-place={place}>
      {shown.map((one) => (
        <span key={one.value} className={classes['contact']}>
          <a
            className={classes[place === 'cell' ? 'plain' : 'link']}
            href={`${scheme}:${dialled(scheme, one.value)}`}
            onClick={(event) => event.stopPropagation()}
          >
            {written(one.value)}
          </a>
          {place === 'card' && one.kind !== '' && all.length > 1 && (
            <span className={classes['kind']}>{one.kind}</span>
          )}
        </span>
      ))}
      {more > 0 && (
        <span
          className={classes['kind']}
          title={all.map((one) => written(one.value)).join('\n')}
          aria-label={t`and ${more} more`}
        >
          +{more}
        </span>
      )}
    </span>
  )
}
