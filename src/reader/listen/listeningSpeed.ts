/** How fast a voice may read; 1 is its own speed. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

const storageKey = 'broadsheet-speed'

/** The speed that the reader chose last; 1 when they chose none, or when storage can't be read. */
export function savedSpeed(): number {
  try {
    const saved = Number(localStorage.getItem(storageKey))
    return speeds.find((speed) => speed === saved) ?? 1
  } catch {
    return 1
  }
}

/** Saves the reader's choice. Without storage it holds for this visit. */
export function saveSpeed(speed: number): void {
  try {
    localStorage.setItem(storageKey, String(speed))
  } catch {
    // Storage may be absent, or refuse.
  }
}
