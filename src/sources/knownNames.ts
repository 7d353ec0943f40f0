/** A BCP 47 tag in its canonical form out of what a source writes, "pt_BR" included; empty for what is no tag. */
export function languageFrom(written: string): string {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}

/** The IANA name of a time zone; "UTC" for what this device doesn't know. */
export function timeZoneFrom(written: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written.trim() }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
