import { useLocale } from '../../i18n/locale'
import { rightsInWords } from '../../i18n/rightsWords'
import { languageMarks } from '../../model/language'
import type { PhotoRights } from '../../model/photoRights'

interface Props {
  rights: PhotoRights
  isExpired: boolean
  /** BCP 47 tag of the text around it. */
  around: string
}

/** How a photo was made and supplied, what its owner allows, and why it is not to be seen. */
export function PhotoRightsNote({ rights, isExpired, around }: Props) {
  const { language } = useLocale()
  const ours = languageMarks(language, around)
  const { usageTerms } = rights
  const told = rightsInWords(rights, isExpired, language)
  return (
    <>
      {told !== '' && <span {...ours}>{told}</span>}
      {told !== '' && usageTerms !== '' && ' · '}
      {usageTerms !== '' && <bdi>{usageTerms}</bdi>}
    </>
  )
}
