import { Formula } from './Formula'
import { RareBlock } from './RareBlock'
import { subheadIds, TableOfContents } from './TableOfContents'
import { Translations } from './Translations'

/** What is drawn in few stories, as one file of code that comes with a story that needs any of it. */
export const rareParts = { Formula, RareBlock, TableOfContents, subheadIds, Translations }
