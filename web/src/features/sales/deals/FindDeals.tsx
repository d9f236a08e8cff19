import { useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { FindField } from '../../../records/list/FindField'
import { Chip } from '../../../ui/Chip'
import type { ChangeDeals } from './DealsPage'
import type { DealsSearch } from './search'

/** Words of a deal's name, and the deals that were deleted. */
export function FindDeals({ search, change }: { search: DealsSearch; change: ChangeDeals }) {
  const { t } = useLingui()
  const { find = '', trash = false } = search
  return (
    <>
      <FindField value={find} onChange={(next) => change({ find: next === '' ? undefined : next })} />
      <Chip
        icon={IconTrash}
        on={trash}
        onClick={() => change({ trash: trash ? undefined : true, open: undefined })}
      >
        {t`Trash`}
      </Chip>
    </>
  )
}
