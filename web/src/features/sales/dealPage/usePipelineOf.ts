import type { RecordRow, Reference } from '../../../lib/api/types'
import { type Pipeline, usePipelines } from '../pipelines/pipelines'

export const usePipelineOf = (record: RecordRow): Pipeline | undefined => {
  const id = (record['pipeline'] as Reference | null | undefined)?.id
  return usePipelines().find((pipeline) => pipeline.id === id)
}
