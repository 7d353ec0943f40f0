/** The languages that the interface has words in (BCP 47). */
export const languages = ['ar', 'de', 'en', 'es', 'fr', 'pl', 'uk'] as const
