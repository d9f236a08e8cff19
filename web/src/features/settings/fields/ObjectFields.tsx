import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChecklist, IconDatabaseOff, IconListDetails, IconPencil, IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { placeOf, useDescribedObjects } from '../../../lib/api/objects'
import type { ObjectDescription } from '../../../lib/api/types'
import { EmptyState } from '../../../ui/EmptyState'
import { PageHead } from '../../../ui/PageHead'
import { RuleList } from '../formulas/RuleList'
import { ObjectForm } from '../objects/ObjectForm'
import { FieldForm } from './FieldForm'
import { FieldNav } from './FieldNav'
import { ObjectList } from './ObjectList'
import classes from './Fields.module.css'

const route = getRouteApi('/_app/settings/fields')

/** All objects; of one its fields; of one field what it is. Where there is room, the last two stand side by side. */
export function ObjectFields() {
  const { t } = useLingui()
  const { object: name, field: key, adding = false, shaping = false, rules = false } = route.useSearch()
  const navigate = route.useNavigate()
  const objects = useDescribedObjects()
  const object = objects.find((one) => one.name === name)
  if (name === undefined && shaping)
    return (
      <>
        <PageHead title={t`New object`} lead={<Crumbs />} />
        <ObjectForm
          object={null}
          onSaved={(made) => void navigate({ search: { object: made }, replace: true })}
          onClose={() => void navigate({ search: {} })}
          onDeleted={() => void navigate({ search: {} })}
        />
      </>
    )
  if (name === undefined)
    return (
      <>
        <PageHead
          title={t`Objects and fields`}
          actions={
            <Button
              leftSection={<IconPlus size={16} />}
              onClick={() => void navigate({ search: { shaping: true } })}
            >
              <Trans>New object</Trans>
            </Button>
          }
        />
        <ObjectList objects={objects} />
      </>
    )
  if (object === undefined)
    return (
      <>
        <PageHead title={t`Objects and fields`} />
        <EmptyState icon={IconDatabaseOff} title={t`There is no such object`}>
          <Link to="/settings/fields">
            <Trans>To the list of objects</Trans>
          </Link>
        </EmptyState>
      </>
    )
  const field = object.fields.find((one) => one.key === key)
  const open = adding || field !== undefined
  const title = adding ? t`New field` : (field?.label ?? object.label)
  const close = () => void navigate({ search: { object: object.name } })
  if (shaping && object.own === true)
    return (
      <>
        <PageHead title={t`Names and icon`} lead={<Crumbs object={object} />} />
        <ObjectForm
          key={object.name}
          object={object}
          onSaved={close}
          onClose={close}
          onDeleted={() => void navigate({ search: {}, replace: true })}
        />
      </>
    )
  if (rules)
    return (
      <>
        <PageHead title={t`Rules`} lead={<Crumbs object={object} />} />
        <RuleList key={object.name} object={object} />
      </>
    )
  return (
    <>
      <PageHead
        title={title}
        lead={open ? <Crumbs object={object} /> : <Crumbs />}
        actions={!open && <Actions object={object} />}
      />
      <div className={classes['panes']} data-open={open}>
        <FieldNav object={object} chosen={field?.key ?? null} />
        {open ? (
          <FieldForm
            key={adding ? '' : field?.key}
            object={object}
            field={adding ? null : (field ?? null)}
            onMade={(made) => void navigate({ search: { object: object.name, field: made }, replace: true })}
            onClose={close}
          />
        ) : (
          <div className={classes['nothing']}>
            {key === undefined ? (
              <EmptyState icon={IconListDetails} title={t`Choose a field, or add one`}>
                <Trans>A field of your own is in lists, filters, forms, imports and the API at once.</Trans>
              </EmptyState>
            ) : (
              <EmptyState icon={IconDatabaseOff} title={t`There is no such field`}>
                <Trans>Perhaps it has been retired: look at the end of the list.</Trans>
              </EmptyState>
            )}
          </div>
        )}
      </div>
    </>
  )
}

/** The way back to all objects, and to the one whose field is open. */
function Crumbs({ object }: { object?: ObjectDescription }) {
  const { t } = useLingui()
  return (
    <nav className={classes['crumbs']} aria-label={t`Where I am`}>
      <Link to="/settings/fields">
        <Trans>Objects and fields</Trans>
      </Link>
      <span aria-hidden>/</span>
      {object !== undefined && (
        <>
          <Link to="/settings/fields" search={{ object: object.name }}>
            {object.label}
          </Link>
          <span aria-hidden>/</span>
        </>
      )}
    </nav>
  )
}

function Actions({ object }: { object: ObjectDescription }) {
  const navigate = route.useNavigate()
  return (
    <>
      <Button
        leftSection={<IconChecklist size={16} />}
        onClick={() => void navigate({ search: { object: object.name, rules: true } })}
      >
        <Trans>Rules</Trans>
      </Button>
      {object.own === true && <OwnActions object={object} />}
    </>
  )
}

function OwnActions({ object }: { object: ObjectDescription }) {
  const navigate = route.useNavigate()
  return (
    <>
      <Button component={Link} to={placeOf(object)} variant="subtle">
        <Trans>To the list</Trans>
      </Button>
      <Button
        leftSection={<IconPencil size={16} />}
        onClick={() => void navigate({ search: { object: object.name, shaping: true } })}
      >
        <Trans>Names and icon</Trans>
      </Button>
    </>
  )
}
