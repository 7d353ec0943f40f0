/** Takes what a source writes. Returns the IANA name of a time zone, or "UTC" when this device does not know it. */
export function parseTimeZone(written: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written.trim() }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
