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

/** The interface's words, and the language and time zone that dates are shown in. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}
