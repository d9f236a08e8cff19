import { type ComponentType, lazy, Suspense } from 'react'
import type { CardFilesProps } from './CardFiles'
import type { FilesChangeProps } from './FilesChange'
import type { FieldInputProps } from '../fields/inputs/input'

type Parts = typeof import('./parts')

/** What one does with files comes with its texts, when a record with such a field is looked at. */
const part = <Props extends object>(choose: (parts: Parts) => ComponentType<Props>) => {
  const Part = lazy(async () => {
    const parts = await import('./parts')
    await parts.textsOfFiles()
    return { default: choose(parts) as ComponentType<object> }
  }) as unknown as ComponentType<Props>
  return function Slot(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

export const CardFiles = part<CardFilesProps>((parts) => parts.CardFiles)
export const FilesField = part<FieldInputProps>((parts) => parts.FilesField)
export const FilesChange = part<FilesChangeProps>((parts) => parts.FilesChange)
