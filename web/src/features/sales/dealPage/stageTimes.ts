import type { TimelineEntry } from '../../../lib/api/timeline'

/** Seconds a deal has stood in each stage, all its stays together; the present stay runs from `enteredAt`. */
export const stageTimes = (
  entries: readonly TimelineEntry[],
  current: { id: string; enteredAt: string } | null,
  now = new Date(),
): Map<string, number> => {
  const times = new Map<string, number>()
  const add = (stage: string, seconds: number) => times.set(stage, (times.get(stage) ?? 0) + seconds)
  for (const entry of entries)
    if (entry.kind === 'stageMove' && entry.from !== null && entry.seconds !== null)
      add(entry.from.id, entry.seconds)
  if (current !== null) add(current.id, (now.getTime() - new Date(current.enteredAt).getTime()) / 1000)
  return times
}
