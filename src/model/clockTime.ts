const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:\.\d{1,3})?$/

/** Returns the whole seconds that "4:05", "4:05.250" or "1:04:05" stands for; null for anything else. */
export function secondsIn(text: string): number | null {
  const [, hours = '0', minutes, seconds] = clock.exec(text.trim()) ?? []
  return minutes === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** Writes whole seconds as players do: "4:05", or "1:04:05" from an hour on. */
export function clockTime(total: number): string {
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, Math.floor(total) % 60]
  const last = String(seconds).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${last}` : `${minutes}:${last}`
}
