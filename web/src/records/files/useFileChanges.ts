import { useEffect, useRef, useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import type { AttachedFile, FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { toInput } from '../fields/values'
import { filesOf } from './files'

export type FileEdit = (files: AttachedFile[]) => AttachedFile[]

interface Known {
  files: AttachedFile[]
  version: number
}

/** The record as it is now, where a save was refused because of an older version. */
const currentOf = (error: unknown): RecordRow | undefined =>
  isProblem(error, 412) || isProblem(error, 409) ? (error.current as RecordRow | undefined) : undefined

/**
 * Saves files that come and go, one change after the other. What a colleague changed meanwhile stays: each change is
 * made to the files that the record has when it is its turn.
 *
 * @returns onTheWay the ids of files that are shown but not yet the record's, so that nobody can fetch them by it
 */
export const useFileChanges = (object: ObjectDescription, record: RecordRow, field: FieldDescription) => {
  const save = useSaveRecord(object)
  const [fault, setFault] = useState<string>()
  const [onTheWay, setOnTheWay] = useState<readonly string[]>([])
  const turn = useRef<Promise<void>>(Promise.resolve())
  const known = useRef<Known>({ files: filesOf(record[field.key]), version: record.version })
  useEffect(() => {
    if (record.version >= known.current.version)
      known.current = { files: filesOf(record[field.key]), version: record.version }
  }, [record, field.key])

  const apply = async (edit: FileEdit): Promise<void> => {
    const { files } = known.current
    const next = edit(files)
    setOnTheWay(next.flatMap(({ id }) => (files.some((one) => one.id === id) ? [] : [id])))
    try {
      const saved = await save.mutateAsync({
        id: record.id,
        input: { [field.key]: toInput(field, next) },
        shown: { [field.key]: next },
        version: known.current.version,
      })
      known.current = { files: filesOf(saved[field.key]), version: saved.version }
    } catch (error) {
      const current = currentOf(error)
      if (current === undefined || current.version <= known.current.version) throw error
      known.current = { files: filesOf(current[field.key]), version: current.version }
      await apply(edit)
    }
  }

  const change = (edit: FileEdit): Promise<boolean> => {
    const done = turn.current.then(async () => {
      setFault(undefined)
      try {
        await apply(edit)
        return true
      } catch (error) {
        const said = isProblem(error) ? error.at(field.key) : undefined
        setFault(said ?? (error instanceof Error ? error.message : String(error)))
        return false
      } finally {
        setOnTheWay([])
      }
    })
    turn.current = done.then(() => undefined)
    return done
  }
  return { change, fault, onTheWay }
}
