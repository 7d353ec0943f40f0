import { type DigitalSourceType, digitalSourceTypes, type PhotoRights } from '../model/photoRights'

/** What a source knows of a photo's rights: as in the model, but the Digital Source Type as it is written. */
type Known = Partial<Omit<PhotoRights, 'digitalSourceType'>> & { digitalSourceType?: string }

/** Codes that IPTC retired in 2024, in lower case, and those to use in their place. */
const successors: Record<string, DigitalSourceType> = { minorhumanedits: 'humanEdits', digitalart: 'digitalCreation' }

/**
 * The rights of a photo; nothing where nothing is known of them. A Digital Source Type is known by IPTC's code or by its address
 * (http://cv.iptc.org/newscodes/digitalsourcetype/composite), in any case; another one counts as unknown.
 */
export function photoRights(known: Known): { rights?: PhotoRights } {
  const code = known.digitalSourceType?.split(/[/:]/).at(-1)?.toLowerCase() ?? ''
  const digitalSourceType = digitalSourceTypes.find((type) => type.toLowerCase() === code) ?? successors[code] ?? null
  const { isArchive = false, isHandout = false, usageTerms = '', until = null } = known
  if (digitalSourceType === null && !isArchive && !isHandout && usageTerms === '' && until === null) return {}
  return { rights: { digitalSourceType, isArchive, isHandout, usageTerms, until } }
}
