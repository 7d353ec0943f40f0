import { linkAddress } from './address'

/** The address of a page of the web out of what a source writes, relative to `base`; empty for what is none. */
export function pageAddress(written: string, base: string): string {
  const address = linkAddress(written, base) ?? ''
  return /^https?:/.test(address) ? address : ''
}
