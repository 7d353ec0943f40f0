import { primaryLanguage } from '../model/language'
import { en, type Messages } from './en'

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
