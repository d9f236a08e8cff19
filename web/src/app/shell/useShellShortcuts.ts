import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useShortcuts } from '../../ui/keys/useShortcuts'
import { useNavigation } from './navigation'

interface Actions {
  search: () => void
  create: () => void
  help: () => void
}

/** Those that work on every page. The functions must be stable. */
export const useShellShortcuts = ({ search, create, help }: Actions) => {
  const { t, i18n } = useLingui()
  const router = useRouter()
  const groups = useNavigation()
  const places = JSON.stringify(groups.flatMap(({ entries }) => entries.map(({ to, key }) => [to, key])))
  const shortcuts = useMemo(() => {
    const everywhere = t`Everywhere`
    const going = t`Go to`
    const reachable = new Set((JSON.parse(places) as [string, string][]).map(([to]) => to))
    return [
      { keys: 'mod+k', label: t`Go, create, find, act`, group: everywhere, run: search, whileTyping: true },
      { keys: '/', label: t`Search`, group: everywhere, run: search },
      { keys: 'c', label: t`New`, group: everywhere, run: create },
      { keys: '?', label: t`Keyboard shortcuts`, group: everywhere, run: help },
      ...groups
        .flatMap(({ entries }) => entries)
        .filter(({ to }) => reachable.has(to))
        .flatMap(({ to, text, key }) =>
          key === undefined
            ? []
            : [{ keys: `g ${key}`, label: text, group: going, run: () => void router.navigate({ to }) }],
        ),
    ]
    // oxlint-disable-next-line react/exhaustive-deps -- `places` stands for `groups`, which is new each time
  }, [places, search, create, help, router, t, i18n.locale])
  useShortcuts(shortcuts)
}
