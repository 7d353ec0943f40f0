import * as v from 'valibot'
import { digitalSourceTypes, type PhotoRights } from '../../model/photoRights'
import { photoRights } from '../photoRights'
import type { Lists } from './lists'

/** The fields of a photo that say how it was made, and what its owner allows. Takes how texts and times are read. */
export function rightsEntries(
  lists: Lists,
  text: v.GenericSchema<unknown, string>,
  time: v.GenericSchema<unknown, string | null>,
) {
  const mark = lists.orElse(v.optional(v.boolean(), false), false)
  return {
    digitalSourceType: lists.orElse(v.nullish(v.picklist(digitalSourceTypes), null), null),
    archive: mark,
    handout: mark,
    usageTerms: text,
    rightsUntil: time,
  }
}

interface Fields {
  digitalSourceType: PhotoRights['digitalSourceType']
  archive: boolean
  handout: boolean
  usageTerms: string
  rightsUntil: string | null
}

/** The rights of a photo, or nothing where its document says nothing of them. */
export function rightsOf({ digitalSourceType, archive, handout, usageTerms, rightsUntil }: Fields) {
  const known = { isArchive: archive, isHandout: handout, usageTerms, until: rightsUntil }
  return photoRights({ ...known, digitalSourceType: digitalSourceType ?? '' })
}
