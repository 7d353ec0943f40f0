import { type BlockWords, useBlockWords } from '../../i18n/blockWords'
import { useLocale } from '../../i18n/locale'
import { languageMarks } from '../../model/language'
import type { DigitalSourceType, PhotoRights } from '../../model/photoRights'

interface Props {
  rights: PhotoRights
  isExpired: boolean
  /** BCP 47 tag of the text around it. */
  around: string
}

/** How a photo was made and supplied, what its owner allows, and why it is not to be seen. */
export function PhotoRightsNote({ rights, isExpired, around }: Props) {
  const words = useBlockWords()
  const ours = languageMarks(useLocale().language, around)
  const { digitalSourceType, isArchive, isHandout, usageTerms } = rights
  const notes = [
    isExpired && words.rightsExpired,
    isArchive && words.archivePhoto,
    isHandout && words.handoutPhoto,
    digitalSourceType !== null && words.made[kinds[digitalSourceType]],
  ]
  const told = notes.filter((note) => note !== false)
  return (
    <>
      {told.length > 0 && <span {...ours}>{told.join(' · ')}</span>}
      {told.length > 0 && usageTerms !== '' && ' · '}
      <bdi>{usageTerms}</bdi>
    </>
  )
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
