/** The languages that the interface has words in (BCP 47). */
export const languages = ['en', 'pl'] as const
