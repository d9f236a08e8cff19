import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isLanguage, languageNames, languages } from '../../lib/languages'
import { usePageTitle } from '../../ui/usePageTitle'
import classes from './EntryPage.module.css'
import { useEntryLanguage } from './entryLanguage'

interface Props {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  children: ReactNode
}

/** The pages before the shell: one column, the language at hand. */
export function EntryPage({ title, lead, children }: Props) {
  const { t, i18n } = useLingui()
  const chooseLanguage = useEntryLanguage()
  usePageTitle(title)
  return (
    <main className={classes['page']}>
      <div className={classes['column']}>
        <img src="/odnos.svg" width={40} height={40} alt="" />
        <h1 className={classes['title']}>{title}</h1>
        {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
        {children}
        <NativeSelect
          className={classes['language'] ?? ''}
          size="sm"
          variant="unstyled"
          leftSection={<IconLanguage size={16} stroke={1.75} />}
          aria-label={t`Language`}
          value={i18n.locale}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) chooseLanguage(value)
          }}
          data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
      </div>
    </main>
  )
}
