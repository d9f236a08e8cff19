import { Trans, useLingui } from '@lingui/react/macro'
import { MantineProvider, useComputedColorScheme, useMantineContext, useMantineTheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useState } from 'react'
import type { FieldDescription } from '../../../lib/api/types'
import { FieldInput } from '../../../records/fields/FieldInput'
import { FieldText } from '../../../records/fields/FieldText'
import { HelpMark } from '../../../records/fields/HelpMark'
import { operatorsOf } from '../../../records/filter/operators'
import { isEmpty, toInput } from '../../../records/fields/values'
import { SegmentControl } from '../../../ui/SegmentControl'
import type { FieldDraft } from './draft'
import { useSample } from './sample'
import classes from './FieldPreview.module.css'

/** What the field will look like, in either theme, and what programs will read. */
export function FieldPreview({ draft, field }: { draft: FieldDraft; field: FieldDescription }) {
  const { t } = useLingui()
  const now = useComputedColorScheme('light')
  const [chosen, setChosen] = useState<'light' | 'dark' | null>(null)
  const scheme = chosen ?? now
  const theme = useMantineTheme()
  const { cssVariablesResolver } = useMantineContext()
  return (
    <aside className={classes['preview']} aria-label={t`Preview`}>
      <div className={classes['previewHead']}>
        <h2>
          <Trans>Preview</Trans>
        </h2>
        <SegmentControl
          label={t`Theme of the preview`}
          value={scheme}
          onChange={setChosen}
          iconsOnly
          segments={[
            { value: 'light', label: t`Light`, icon: IconSun },
            { value: 'dark', label: t`Dark`, icon: IconMoon },
          ]}
        />
      </div>
      <div id="field-preview" className={classes['stage']} data-mantine-color-scheme={scheme}>
        <MantineProvider
          theme={theme}
          {...(cssVariablesResolver === undefined ? {} : { cssVariablesResolver })}
          cssVariablesSelector="#field-preview"
          getRootElement={() => document.getElementById('field-preview') ?? undefined}
          forceColorScheme={scheme}
          withGlobalClasses={false}
          // What equals Mantine's own would be left to the page around, which may have the other theme.
          deduplicateCssVariables={false}
        >
          <Shown draft={draft} field={field} />
        </MantineProvider>
      </div>
    </aside>
  )
}

function Shown({ draft, field }: { draft: FieldDraft; field: FieldDescription }) {
  const { i18n, t } = useLingui()
  const sample = useSample(draft, field)
  const operator = operatorsOf(field)[0]
  const name = field.label === '' ? t`New field` : field.label
  return (
    <>
      <h3>
        <Trans>On the card</Trans>
      </h3>
      <div className={classes['sheet']}>
        <div className={classes['shownRow']}>
          <span className={classes['shownLabel']}>
            {name}
            {field.required && <span aria-hidden> *</span>}
            <HelpMark field={field} />
          </span>
          <span className={classes['shownValue']}>
            {isEmpty(sample) ? '—' : <FieldText field={field} value={sample} place="card" />}
          </span>
        </div>
      </div>
      {!field.readOnly && (
        <>
          <h3>
            <Trans>Being edited</Trans>
          </h3>
          <div className={classes['sheet']} inert>
            <FieldInput
              key={`${field.type} ${JSON.stringify(sample)}`}
              field={field}
              value={sample}
              onChange={() => undefined}
              label={name}
              size="xs"
            />
          </div>
        </>
      )}
      {operator !== undefined && (
        <>
          <h3>
            <Trans>In a filter</Trans>
          </h3>
          <div className={classes['filter']}>
            <span>{name}</span>
            <span>{i18n._(operator.label)}</span>
            {!isEmpty(sample) && operator.op !== 'empty' && (
              <span data-value>
                <FieldText field={field} value={sample} />
              </span>
            )}
          </div>
        </>
      )}
      <h3>
        <Trans>For programs</Trans>
      </h3>
      {/* Scrolls where a name is long: it must be reachable by keyboard, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes['code']} tabIndex={0}>
        {JSON.stringify({ [field.key]: toInput(field, sample) }, null, 2)}
      </pre>
    </>
  )
}
