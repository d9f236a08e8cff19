import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Drawer, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './BottomBar.module.css'
import { type Entry, useNavigation } from './navigation'
import { NewMenu } from './NewMenu'
import { UserMenu } from './UserMenu'

interface Props {
  creating: boolean
  onCreating: (opened: boolean) => void
}

/** The phone's navigation: two pages, "+" in the middle, one page more, and all the rest. */
export function BottomBar({ creating, onCreating }: Props) {
  const { t } = useLingui()
  const [more, { open, close }] = useDisclosure(false)
  const groups = useNavigation()
  const entries = groups.flatMap((group) => group.entries)
  const main = entries.filter(({ phone }) => phone === true)
  const rest = entries.filter(({ phone }) => phone !== true)
  const plus = (
    <ActionIcon variant="filled" color="iris" size="lg" radius={22} aria-label={t`New`}>
      <IconPlus size={22} />
    </ActionIcon>
  )

  return (
    <nav className={classes['bar']} aria-label={t`Main navigation`}>
      {main.slice(0, 2).map((entry) => (
        <BarLink key={entry.to} entry={entry} />
      ))}
      <div className={classes['plus']}>
        <NewMenu opened={creating} onChange={onCreating} target={plus} />
      </div>
      {main.slice(2).map((entry) => (
        <BarLink key={entry.to} entry={entry} />
      ))}
      <UnstyledButton className={classes['entry']} aria-expanded={more} onClick={open}>
        <IconMenu2 size={22} stroke={1.75} aria-hidden />
        <Trans>More</Trans>
      </UnstyledButton>
      <Drawer
        opened={more}
        onClose={close}
        position="bottom"
        size="auto"
        padding="lg"
        title={t`More`}
        closeButtonProps={{ 'aria-label': t`Close` }}
        classNames={{ content: classes['sheet'] ?? '' }}
      >
        <div className={classes['rest']}>
          {rest.map((entry) => (
            <RestLink key={entry.to} entry={entry} onClick={close} />
          ))}
          <UserMenu />
        </div>
      </Drawer>
    </nav>
  )
}

function BarLink({ entry: { to, text, icon: Icon } }: { entry: Entry }) {
  return (
    <Link to={to} className={classes['entry']} activeOptions={{ exact: to === '/', includeSearch: false }}>
      <Icon size={22} stroke={1.75} aria-hidden />
      <span className={classes['word']}>{text}</span>
    </Link>
  )
}

function RestLink({ entry: { to, text, icon: Icon }, onClick }: { entry: Entry; onClick: () => void }) {
  return (
    <Link to={to} className={classes['restEntry']} onClick={onClick}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {text}
    </Link>
  )
}
