import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconSitemap } from '@tabler/icons-react'
import { useState } from 'react'
import { useDescribedObjects } from '../../../lib/api/objects'
import { EmptyState } from '../../../ui/EmptyState'
import { CategoryTree } from './CategoryTree'
import { NewCategories } from './NewCategories'
import classes from '../Settings.module.css'

/** The trees of every object: what its records are sorted into, from the whole down to the part. */
export function CategoriesSection() {
  const { t } = useLingui()
  const objects = useDescribedObjects()
  const trees = objects.flatMap((object) =>
    object.fields.filter(({ tree }) => tree === true).map((field) => ({ object, field })),
  )
  const [chosen, setChosen] = useState('')
  const [opened, setOpened] = useState(false)
  const keyOf = ({ object, field }: (typeof trees)[number]) => `${object.name}.${field.key}`
  const tree = trees.find((one) => keyOf(one) === chosen) ?? trees[0]
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened(true)}>
      <Trans>New categories</Trans>
    </Button>
  )
  return (
    <>
      <p className={classes['lead']}>
        <Trans>
          Categories stand under each other. A filter for one finds what is in those below it, too; a branch
          that moves takes its records along.
        </Trans>
      </p>
      {tree === undefined ? (
        <EmptyState icon={IconSitemap} title={t`No categories yet`} actions={create}>
          <Trans>Sort products, companies or anything else into a tree of your own.</Trans>
        </EmptyState>
      ) : (
        <>
          <div className={classes['bar']} style={{ flexWrap: 'wrap' }}>
            <NativeSelect
              label={t`Categories of`}
              value={keyOf(tree)}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={trees.map((one) => ({
                value: keyOf(one),
                label: `${one.object.pluralLabel} · ${one.field.label}`,
              }))}
            />
            {create}
          </div>
          <CategoryTree key={keyOf(tree)} object={tree.object} field={tree.field} />
        </>
      )}
      {opened && (
        <NewCategories
          objects={objects}
          onClose={() => setOpened(false)}
          onMade={(object, field) => setChosen(`${object}.${field}`)}
        />
      )}
    </>
  )
}
