import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useChangeSession, useSession } from '../../lib/api/session'
import { languageNames, languages } from '../../lib/languages'
import { Avatar } from '../../ui/Avatar'
import { activateLanguage } from '../i18n/language'
import { useLeave } from './useLeave'
import classes from './UserMenu.module.css'

/** Language, theme and the way out. */
export function UserMenu({ compact = false }: { compact?: boolean }) {
  const { t, i18n } = useLingui()
  const { user } = useSession()
  const { name } = user
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const change = useChangeSession()
  const signOut = useLeave()
  const schemes = [
    { value: 'light', label: t`Light`, icon: IconSun },
    { value: 'dark', label: t`Dark`, icon: IconMoon },
    { value: 'auto', label: t`As the system`, icon: IconDeviceDesktop },
  ] as const

  return (
    <Menu position="right-end" width={232}>
      <Menu.Target>
        <UnstyledButton className={classes['target']} aria-label={t`${name}, your menu`}>
          <Avatar name={user.name} size={24} />
          {!compact && <span className={classes['name']}>{user.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>
          <Trans>Language</Trans>
        </Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={language === i18n.locale ? <IconCheck size={16} /> : null}
            onClick={() => {
              void activateLanguage(language)
              change.mutate({ language })
            }}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>
          <Trans>Theme</Trans>
        </Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={value === colorScheme ? <IconCheck size={16} /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
