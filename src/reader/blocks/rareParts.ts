import { RareBlock } from './RareBlock'

/** What is drawn in few stories, as one file of code that comes with a story that needs any of it. */
export const rareParts = { RareBlock }
