import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { useSession } from '../../../lib/api/session'
import type { Texts } from '../../../lib/api/types'
import { type Language, languageNames } from '../../../lib/languages'
import { fallbackIn, languageOrder } from './texts'
import classes from './FieldForm.module.css'

/* eslint-disable lingui/no-unlocalized-strings -- a language is named in itself */
const shortNames: Record<Language, string> = {
  en: 'English',
  'sr-Latn': 'Srpski',
  'sr-Cyrl': 'Српски',
  ru: 'Русский',
  cs: 'Čeština',
  az: 'Azərb.',
}
/* eslint-enable lingui/no-unlocalized-strings */

interface Props {
  title: string
  hint?: string
  texts: Texts
  fault?: string | undefined
  autoFocus?: boolean
  /** What is shown where nothing is given at all. */
  instead?: string
  maxLength?: number
  onChange: (texts: Texts) => void
}

/** A text in six languages; an empty one shows what its readers will see instead. */
export function NameInputs({
  title,
  hint,
  texts,
  fault,
  autoFocus = false,
  instead = '',
  maxLength = 100,
  onChange,
}: Props) {
  const { i18n } = useLingui()
  const { company } = useSession()
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <div className={classes['caption']}>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <span>{hint}</span>}
      </div>
      <div className={classes['names']}>
        {languageOrder.map((language) => (
          <TextInput
            key={language}
            aria-label={`${title}, ${languageNames[language]}`}
            leftSection={
              <span className={classes['language']} aria-hidden>
                {shortNames[language]}
              </span>
            }
            leftSectionWidth={72}
            placeholder={fallbackIn(texts, language, company.language) || instead}
            value={texts[language] ?? ''}
            maxLength={maxLength}
            autoComplete="off"
            lang={language}
            autoFocus={autoFocus && language === i18n.locale}
            error={fault !== undefined && language === company.language}
            onChange={(event) => onChange({ ...texts, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      {fault !== undefined && (
        <div role="alert" className={classes['faultText']}>
          {fault}
        </div>
      )}
    </section>
  )
}
