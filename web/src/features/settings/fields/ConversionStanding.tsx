import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { jobQuery } from '../../../lib/api/jobs'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { useSaid } from '../useSaid'
import { type Conversion, resultQuery, useConfirmConversion, useDiscardConversion } from './conversion'
import { Failures, Figures } from './ConversionFigures'
import { kindLabel } from './kinds'
import classes from './Conversion.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  conversion: Conversion
}

/** A change of kind that was begun: its progress, then its figures, and the decision. */
export function ConversionStanding({ object, field, conversion }: Props) {
  const { t, i18n } = useLingui()
  const said = useSaid()
  const confirm = useConfirmConversion(object, field.key)
  const discard = useDiscardConversion(object, field.key)
  const { status, type, relation } = conversion
  const kind = i18n._(kindLabel({ type, ...(relation === null ? {} : { relation }) }))
  const ready = status === 'ready'
  const { data: result, isError } = useQuery({ ...resultQuery(object, field.key), enabled: ready })
  const known = ready && result !== undefined && result.filled !== null
  return (
    <section className={classes['standing']} data-status={status} aria-labelledby="field-conversion">
      <h2 id="field-conversion">
        {ready ? (
          <IconCheck size={18} aria-hidden />
        ) : status === 'failed' ? (
          <IconAlertCircle size={18} aria-hidden />
        ) : (
          <IconHourglass size={18} aria-hidden />
        )}
        <Trans>On the way to another kind: {kind}</Trans>
      </h2>
      {status === 'converting' && <Working job={conversion.job} />}
      {status === 'failed' && <Failed job={conversion.job} />}
      {isError && <p className={classes['fault']}>{t`The figures could not be read`}</p>}
      {known && (
        <>
          <Figures converted={result.converted ?? 0} failing={result.failing ?? 0} />
          <Failures object={object} field={field} failures={result.failures ?? []} />
          <p className={classes['quiet']}>
            <Trans>
              Once confirmed, the field has its new kind for everybody. The former field with all its values
              lies among the retired ones for 30 days and can be brought back beside it.
            </Trans>
          </p>
        </>
      )}
      <div className={classes['actions']}>
        <Button
          loading={discard.isPending}
          onClick={() => void discard.mutateAsync().catch((error: unknown) => said.failed(error as Error))}
        >
          <Trans>Discard</Trans>
        </Button>
        {ready && (
          <Button
            variant="filled"
            disabled={!known}
            loading={confirm.isPending}
            onClick={() =>
              void confirm.mutateAsync().then(said.saved, (error: unknown) => said.failed(error as Error))
            }
          >
            <Trans>Confirm</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}

function Working({ job: id }: { job: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const { data: job } = useQuery(jobQuery(id))
  const { done = 0, total = null } = job ?? {}
  const soFar = format.number(done)
  const all = format.number(total ?? 0)
  return (
    <div role="status">
      <p className={classes['quiet']}>
        <Trans>
          {soFar} of {all} done
        </Trans>
        {'. '}
        <Trans>The present values stay as they are meanwhile; everybody can go on working.</Trans>
      </p>
      <Progress
        value={total !== null && total > 0 ? (done / total) * 100 : 0}
        size={4}
        aria-label={t`Progress`}
      />
    </div>
  )
}

function Failed({ job: id }: { job: string }) {
  const { data: job } = useQuery(jobQuery(id))
  return (
    <p className={classes['fault']} role="alert">
      {job?.problem?.message ?? <Trans>It did not succeed; the field is as it was before.</Trans>}
    </p>
  )
}
