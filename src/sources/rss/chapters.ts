import * as v from 'valibot'
import type { Chapter } from '../../model/body'
import { secondsIn } from '../../model/clockTime'
import { inOneLine } from '../html/text'
import { elements } from './fields'

const chapter = v.pipe(
  v.object({
    '@start': v.pipe(v.string(), v.transform(secondsIn), v.number()),
    '@title': v.pipe(v.string(), v.transform(inOneLine), v.nonEmpty()),
  }),
  v.transform((each): Chapter => ({ start: each['@start'], title: each['@title'] })),
)

/** Podlove Simple Chapters, as podcast hosts write them: https://podlove.org/simple-chapters/ */
export const chapterFields = { 'psc:chapters': elements(v.object({ 'psc:chapter': elements(chapter) })) }
