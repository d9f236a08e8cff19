import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, UnstyledButton } from '@mantine/core'
import { IconDots, IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { SavedView } from '../../lib/api/views'
import { type TabsInput, useTabActions } from './useTabActions'
import classes from './ViewTabs.module.css'

const TabMenu = lazy(async () => ({ default: (await import('./TabMenu')).TabMenu }))
const ViewFaults = lazy(async () => ({ default: (await import('./ViewFaults')).ViewFaults }))
const ViewDialog = lazy(async () => ({ default: (await import('./ViewDialog')).ViewDialog }))

/** The views of a list: everything, then what was saved. A view changed but not saved has a dot. */
export function ViewTabs(props: TabsInput) {
  const { list, object } = props
  const { t } = useLingui()
  const actions = useTabActions(props)
  const { views, view } = list
  const shown = views.filter((one) => one.pinned || one.id === view?.id)
  const hidden = views.filter((one) => !shown.includes(one))
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const { asked } = actions
  const { pluralLabel } = object

  return (
    <>
      <nav className={classes['bar']} aria-label={t`Views`}>
        <ul className={classes['tabs']}>
          <li className={classes['item']}>
            <UnstyledButton
              className={classes['tab'] ?? ''}
              aria-current={view === null ? 'page' : undefined}
              onClick={() => actions.open(null)}
            >
              <span>{t({ message: 'All', context: 'every record of a list' })}</span>
            </UnstyledButton>
          </li>
          {shown.map((one) => (
            // The order is dragged; by keyboard the tab's menu moves it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={one.id}
              className={classes['item']}
              data-over={over === one.id && dragged !== one.id}
              draggable
              onDragStart={() => setDragged(one.id)}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
              onDragOver={(event) => {
                if (dragged === null) return
                event.preventDefault()
                setOver(one.id)
              }}
              onDrop={() => dragged !== null && actions.before(dragged, one.id)}
            >
              <Tab
                view={one}
                current={one.id === view?.id}
                changed={one.id === view?.id && list.changed}
                onOpen={() => actions.open(one.id)}
              />
              {one.id === view?.id && (
                <Suspense>
                  <TabMenu
                    view={one}
                    first={views[0]?.id === one.id}
                    last={views.at(-1)?.id === one.id}
                    actions={actions}
                  />
                </Suspense>
              )}
            </li>
          ))}
          {hidden.length > 0 && (
            <li className={classes['item']}>
              <Menu position="bottom-start" withinPortal>
                <Menu.Target>
                  <UnstyledButton className={classes['tab'] ?? ''} aria-label={t`Further views`}>
                    <IconDots size={16} aria-hidden />
                  </UnstyledButton>
                </Menu.Target>
                <Menu.Dropdown>
                  {hidden.map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => actions.open(id)}>
                      {name}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </li>
          )}
          <li className={classes['item']}>
            <UnstyledButton
              className={classes['tab'] ?? ''}
              onClick={() => actions.setAsked({ what: 'new' })}
            >
              <IconPlus size={14} aria-hidden />
              <span>{t`View`}</span>
            </UnstyledButton>
          </li>
        </ul>
        {list.changed && view !== null && (
          <span className={classes['end']}>
            <Button size="xs" variant="subtle" color="gray" onClick={actions.discard}>
              <Trans>Discard</Trans>
            </Button>
            <Button
              size="xs"
              onClick={view.mayEdit ? actions.saved : () => actions.setAsked({ what: 'copy' })}
            >
              {view.mayEdit ? t`Save the view` : t`Save as a new view`}
            </Button>
          </span>
        )}
      </nav>
      <Suspense>{view !== null && <ViewFaults list={list} view={view} onChange={props.onChange} />}</Suspense>
      <Suspense>
        {asked !== null && (
          <ViewDialog
            object={object}
            title={asked.what === 'edit' ? t`Rename and share` : t`New view of “${pluralLabel}”`}
            withKind={asked.what === 'new'}
            draft={
              asked.what === 'edit'
                ? asked.view
                : { name: '', kind: list.kind, audience: 'private', roles: [] }
            }
            onSave={(draft) =>
              asked.what === 'edit' ? actions.edit(asked.view, draft) : actions.create(draft)
            }
            onClose={() => actions.setAsked(null)}
          />
        )}
      </Suspense>
    </>
  )
}

interface TabProps {
  view: SavedView
  current: boolean
  changed: boolean
  onOpen: () => void
}

function Tab({ view, current, changed, onOpen }: TabProps) {
  const { t } = useLingui()
  const { name } = view
  return (
    <UnstyledButton
      className={classes['tab'] ?? ''}
      aria-current={current ? 'page' : undefined}
      title={name}
      onClick={onOpen}
    >
      <span>{name}</span>{' '}
      {view.audience !== 'private' && (
        <IconUsersGroup
          size={14}
          role="img"
          aria-label={view.audience === 'shared' ? t`Shared` : t`For roles`}
        />
      )}{' '}
      {changed && <i className={classes['dot']} role="img" aria-label={t`Changed, not saved`} />}
    </UnstyledButton>
  )
}
