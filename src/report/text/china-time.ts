// An event's instant as the wall clock of the only time zone these reports are written in.

const eightHours = 8 * 60 * 60 * 1000

/** `2026-11-22T06:03:09.000Z` → `2026-11-22 14:03:09`; what is no instant comes back as it is. */
export function chinaTime(at: string): string {
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) return at
  return new Date(instant + eightHours).toISOString().slice(0, 19).replace('T', ' ')
}
