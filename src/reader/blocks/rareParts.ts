import { Formula } from './Formula'
import { PhotoRightsNote } from './PhotoRightsNote'
import { RareBlock } from './RareBlock'
import { subheadIds, TableOfContents } from './TableOfContents'
import { Translations } from './Translations'

/** What is drawn in few stories, as one file of code that comes with a story that needs any of it. */
export const rareParts = { Formula, PhotoRightsNote, RareBlock, TableOfContents, subheadIds, Translations }
