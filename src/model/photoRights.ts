/**
 * IPTC's codes for how a picture was made (http://cv.iptc.org/newscodes/digitalsourcetype), as of October 2024. One that was retired
 * without another in its place, `softwareImage`, is still in old files.
 */
export const digitalSourceTypes = [
  ...['digitalCapture', 'computationalCapture', 'negativeFilm', 'positiveFilm', 'print', 'humanEdits'],
  ...['algorithmicallyEnhanced', 'composite', 'compositeCapture', 'compositeSynthetic', 'virtualRecording'],
  ...['compositeWithTrainedAlgorithmicMedia', 'trainedAlgorithmicMedia', 'algorithmicMedia', 'dataDrivenMedia'],
  ...['digitalCreation', 'screenCapture', 'softwareImage'],
] as const

export type DigitalSourceType = (typeof digitalSourceTypes)[number]

/** How a photo was made and supplied, and what its owner allows. */
export interface PhotoRights {
  /** Null when unknown. */
  digitalSourceType: DigitalSourceType | null
  /** Of another day than what the story tells. */
  isArchive: boolean
  /** Given out by somebody who has an interest in it. */
  isHandout: boolean
  /** IPTC Rights Usage Terms; empty when unknown. */
  usageTerms: string
  /** RFC 3339: from then on nobody may show it; null when that isn't told. */
  until: string | null
}

/** Whether the rights to a photo have ended. Takes ms since the Unix epoch. */
export function isExpired(rights: PhotoRights | undefined, now: number): boolean {
  return rights !== undefined && rights.until !== null && Date.parse(rights.until) <= now
}
