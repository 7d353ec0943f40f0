/** The moment, in the browser's performance timeline, from which the page answers its reader. */
export const interactiveMark = 'interactive'
