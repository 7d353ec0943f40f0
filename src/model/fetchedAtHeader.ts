/** The header in which the service worker says when a cached answer was fetched, in ms since the Unix epoch. */
export const fetchedAtHeader = 'x-fetched-at'
