import { createContext, useContext } from 'react'
import { en, type Messages } from './en'

/** The interface's language, fixed for the visit by the edition. */
export interface Locale {
  messages: Messages
  /** BCP 47 tag. */
  language: string
  /** IANA name of the newsroom's zone. */
  newsroomZone: string
}

/** What holds until the edition is known. */
export const defaultLocale: Locale = { messages: en, language: 'en', newsroomZone: 'UTC' }

export const LocaleContext = createContext(defaultLocale)

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** The catalogue for a language (BCP 47 tag); English where there is none. Only the one in use is downloaded. */
export async function catalogueFor(language: string): Promise<Messages> {
  return /^pl\b/i.test(language) ? (await import('./pl')).pl : en
}
