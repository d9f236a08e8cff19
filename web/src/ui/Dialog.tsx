import { useLingui } from '@lingui/react/macro'
import { Modal, type ModalProps } from '@mantine/core'
import { useFocusBack } from './useFocusBack'

/** A dialog that is there only while it is open; afterwards the focus is where it was before. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const { t } = useLingui()
  useFocusBack()
  return <Modal opened closeButtonProps={{ 'aria-label': t`Close` }} {...props} />
}
