import { useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { withTexts } from '../dialogs/texts'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { Chip } from '../../ui/Chip'
import type { ListView } from '../view/useListView'

const ExportDialog = lazy(async () => ({
  default: (await withTexts(import('../export/ExportDialog'))).ExportDialog,
}))

interface Props {
  object: ObjectDescription
  list: ListView
  /** Everything that narrows what is seen. */
  filter: Filter | undefined
}

/** Offers what the list shows as a file, to whom may take it out. */
export function ExportChip({ object, list, filter }: Props) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  if ((object.permissions.export ?? 'none') === 'none' || list.blocked) return null
  return (
    <>
      <Chip icon={IconDownload} onClick={() => setAsked(true)}>
        {t({ message: 'Export', context: 'action' })}
      </Chip>
      {asked && (
        <Suspense>
          <ExportDialog
            object={object}
            columns={list.settings.columns.map(({ path }) => path)}
            list={{
              ...(filter === undefined ? {} : { filter }),
              sort: list.sort.split(',').filter((key) => key !== ''),
            }}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      )}
    </>
  )
}
