import { Trans, useLingui } from '@lingui/react/macro'
import { NameList } from '../NameList'
import { useAll } from '../useAll'
import classes from '../Settings.module.css'

export function DepartmentsSection() {
  const { t } = useLingui()
  const { object, rows } = useAll('department', 'name')
  return (
    <>
      <p className={classes['lead']}>
        <Trans>A manager sees the records of the own department. Which one a person belongs to is set at the user.</Trans>
      </p>
      <NameList object={object} rows={rows} add={t`Add a department`} none={<Trans>There are no departments yet.</Trans>} />
    </>
  )
} // prettier-ignore
