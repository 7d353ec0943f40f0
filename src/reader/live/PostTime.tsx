import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { articleTime, cardTime, clockTime } from '../../i18n/times'

const day = 24 * 60 * 60_000

/**
 * When a post was published (RFC 3339): the time gone by and the time of day on its first day, then the date and the time. HTML that
 * is made in advance has the latter, which stays true.
 */
export function PostTime({ instant }: { instant: string }) {
  const locale = useLocale()
  const now = useNow()
  const zone = useReaderZone(locale.newsroomZone)
  const time = Date.parse(instant)
  const isNew = now !== null && Math.abs(now - time) < day
  return (
    <time dateTime={instant}>
      {isNew
        ? `${cardTime(instant, now, zone, locale)} · ${clockTime(time, now, zone, locale.language)}`
        : articleTime(instant, zone, locale.language)}
    </time>
  )
}
