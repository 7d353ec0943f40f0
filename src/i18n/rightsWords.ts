import type { DigitalSourceType, PhotoRights } from '../model/photoRights'
import type { BlockWords } from './blockWords'

/** How a photo was made and supplied, and that its rights have ended, in a line of `words`; empty where there is nothing to say. */
export function rightsInWords(
  { digitalSourceType, isArchive, isHandout }: PhotoRights,
  isExpired: boolean,
  words: BlockWords,
): string {
  const notes = [
    isExpired && words.rightsExpired,
    isArchive && words.archivePhoto,
    isHandout && words.handoutPhoto,
    digitalSourceType !== null && words.made[kinds[digitalSourceType]],
  ]
  return notes.filter((note) => note !== false).join(' · ')
}

const kinds: Record<DigitalSourceType, keyof BlockWords['made']> = {
  digitalCapture: 'photograph',
  computationalCapture: 'photograph',
  negativeFilm: 'film',
  positiveFilm: 'film',
  print: 'scan',
  humanEdits: 'edited',
  algorithmicallyEnhanced: 'enhanced',
  composite: 'composite',
  compositeCapture: 'photomontage',
  compositeSynthetic: 'partlyAi',
  compositeWithTrainedAlgorithmicMedia: 'editedWithAi',
  trainedAlgorithmicMedia: 'ai',
  algorithmicMedia: 'software',
  softwareImage: 'software',
  dataDrivenMedia: 'data',
  digitalCreation: 'computer',
  virtualRecording: 'virtual',
  screenCapture: 'screenshot',
}
