import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/Dialog'
import { Kbd } from '../../ui/keys/Kbd'
import { useShortcutList } from '../../ui/keys/ShortcutsProvider'
import classes from './ShortcutList.module.css'

/** What works on the page one is on, by group; a page adds its own with useShortcuts. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const shortcuts = useShortcutList()
  const groups = [...new Set(shortcuts.map(({ group }) => group))]
  return (
    <Dialog onClose={onClose} title={t`Keyboard shortcuts`} size={640}>
      <div className={classes['groups']}>
        {groups.map((group) => (
          <section key={group} className={classes['group']}>
            <h3 className={classes['title']}>{group}</h3>
            <dl className={classes['list']}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, label }) => (
                  <div key={keys + label} className={classes['row']}>
                    <dt>{label}</dt>
                    <dd className={classes['keys']}>
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
