import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useObjects } from '../../../lib/api/objects'
import { isProblem, reasonOf } from '../../../lib/api/problem'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { Dialog } from '../../../ui/Dialog'
import { useSaid } from '../useSaid'
import {
  type ConversionInput,
  type ConversionPreview,
  conversionPreviewQuery,
  type ProposedOption,
  useStartConversion,
} from './conversion'
import { ConversionFigures } from './ConversionFigures'
import { ConversionOptions } from './ConversionOptions'
import { isRelation } from './draft'
import { FieldUses } from './FieldUses'
import { kindOf, kinds } from './kinds'
import classes from './Conversion.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  onClose: () => void
}

const convertible = kinds.filter(
  ({ type, computed }) => type !== 'autonumber' && type !== 'files' && computed === undefined,
)
const name = (type: string, relation: string | undefined) =>
  relation === undefined ? type : `${type} ${relation}`

/** Another kind for a field: which values convert and which do not, before anything is done. */
export function ChangeKindDialog({ object, field, onClose }: Props) {
  const { t, i18n } = useLingui()
  const said = useSaid()
  const { label } = field
  const objects = useObjects()
  const start = useStartConversion(object, field.key)
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null)
  const [relation, setRelation] = useState<string | null>(null)
  const [dates, setDates] = useState<string | null>(null)
  const [options, setOptions] = useState<ProposedOption[] | null>(null)
  const leadsTo = kind?.relation ?? relation ?? undefined
  const isOpen = kind !== null && (!isRelation(kind.type) || leadsTo !== undefined)
  const input: ConversionInput | null = isOpen
    ? {
        type: kind.type,
        ...(isRelation(kind.type) && leadsTo !== undefined ? { relation: leadsTo } : {}),
        ...(dates === null ? {} : { dates }),
        ...(options === null ? {} : { options: options.map(({ option, from }) => ({ ...option, from })) }),
      }
    : null
  const { data, error, isFetching } = useQuery({
    ...conversionPreviewQuery(object, field.key, input),
    placeholderData: keepPreviousData,
  })
  const present = kindOf(field)
  const shown: ConversionPreview | undefined = error === null && data?.type === input?.type ? data : undefined
  const refused = isProblem(error) ? error : null
  const fault = error === null ? null : reasonOf(error)
  const readers = refused?.uses ?? []
  const go = () =>
    input !== null &&
    start.mutateAsync(input).then(onClose, (problem: unknown) => said.failed(problem as Error))
  const begin = (next: (typeof kinds)[number] | null) => {
    setKind(next)
    setRelation(null)
    setDates(null)
    setOptions(null)
  }
  return (
    <Dialog onClose={onClose} title={t`Another kind for ${label}`} size={640}>
      <div className={classes['asked']}>
        <NativeSelect
          data-autofocus
          label={t`New kind`}
          data={[
            { value: '', label: t`Choose…` },
            ...convertible
              .filter((one) => one !== present || (isRelation(one.type) && one.relation === undefined))
              .map((one) => ({ value: name(one.type, one.relation), label: i18n._(one.label) })),
          ]}
          value={kind === null ? '' : name(kind.type, kind.relation)}
          onChange={(event) => {
            const { value } = event.currentTarget
            begin(convertible.find((one) => name(one.type, one.relation) === value) ?? null)
          }}
        />
        {kind !== null && isRelation(kind.type) && kind.relation === undefined && (
          <Select
            label={t`Leads to`}
            data={objects.map((one) => ({ value: one.name, label: one.pluralLabel }))}
            value={relation}
            onChange={setRelation}
            allowDeselect={false}
            searchable
          />
        )}
        {shown !== undefined && (kind?.type === 'date' || kind?.type === 'instant') && (
          <NativeSelect
            label={t`Days are written as`}
            data={[
              { value: 'DMY', label: t`day, month, year` },
              { value: 'MDY', label: t`month, day, year` },
              { value: 'YMD', label: t`year, month, day` },
            ]}
            value={dates ?? shown.dates}
            onChange={(event) => setDates(event.currentTarget.value)}
          />
        )}
      </div>
      {fault !== null && (
        <div className={classes['fault']} role="alert">
          {readers.length === 0 ? (
            fault
          ) : (
            <>
              <Trans>
                The kind stays, because this is computed from the field. Change or retire it first:
              </Trans>
              <FieldUses uses={readers} />
            </>
          )}
        </div>
      )}
      {input !== null && shown === undefined && fault === null && (
        <p className={classes['quiet']} role="status">
          <Trans>The values are being looked through…</Trans>
        </p>
      )}
      {shown !== undefined && (
        <div className={classes['preview']} aria-busy={isFetching}>
          {shown.options !== null && (
            <ConversionOptions options={options ?? shown.options} onChange={setOptions} />
          )}
          <ConversionFigures object={object} field={field} preview={shown} />
        </div>
      )}
      <div className={classes['actions']}>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          variant="filled"
          disabled={shown === undefined || isFetching}
          loading={start.isPending}
          onClick={() => void go()}
        >
          <Trans>Convert the values</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
