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

/** Loads the catalogue for a language (BCP 47 tag), or returns English where there is none. Only one is downloaded. */
export async function catalogueFor(language: string): Promise<Messages> {
  return (await catalogues[primaryLanguage(language)]?.()) ?? en
}

const catalogues: Partial<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
  pl: async () => (await import('./pl')).pl,
  uk: async () => (await import('./uk')).uk,
}

/** The primary language subtag of a BCP 47 tag, in lower case: "pl" of "pl-PL". */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().replace(/-.*/s, '')
}
