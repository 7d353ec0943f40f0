/** How fast a voice may read; 1 is its own speed. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

const name = 'broadsheet-speed'

/** The speed that the reader chose last, or the voice's own. Storage may be absent, or refuse. */
export function lastSpeed(): number {
  try {
    const kept = Number(localStorage.getItem(name))
    return speeds.find((speed) => speed === kept) ?? 1
  } catch {
    return 1
  }
}

export function keepSpeed(speed: number): void {
  try {
    localStorage.setItem(name, String(speed))
  } catch {
    // It holds for this visit.
  }
}
