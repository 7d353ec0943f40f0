import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { clockTime } from '../../i18n/times'
import { Notice } from './Notice'

interface Props {
  /** Null while there is something better to say. */
  check: {
    /** When the page was last found to be current, in ms since the Unix epoch. */
    checked: number
    /** The reader should know that a check failed. */
    isOld: boolean
    /** The reader asked for one, and should know how it went. */
    isAsked: boolean
    isChecking: boolean
    check: () => void
  } | null
}

/** Says how old a page is when nothing newer can be had, and lets the reader try. Mostly there is nothing to say. */
export function RefreshNotice({ check }: Props) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const now = useNow()
  const { checked = 0, isOld = false, isAsked = false, isChecking = false } = check ?? {}
  const old = isOld && messages.notChecked(clockTime(checked, now ?? checked, zone, language))
  const words = old || (isAsked ? messages.nothingNewer : '')
  return <Notice words={words} action={messages.checkAgain} onAct={check?.check} busy={isChecking} />
}
