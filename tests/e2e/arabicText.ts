/** Words to fill an edition with; they make no story. */
const filler =
  'يقف الرجل عند باب المدينة القديمة وينتظر سفينة تعود من البحر في صباح بارد بينما يقرأ الناس أخبار اليوم'.split(' ')

/** Fields that readers read. What machines read, and who took a photo, stays as it is. */
const worded = new Set(
  `headline kicker standfirst title name caption alt text attribution dateline authors items points header rows stanzas question
  description time`.split(/\s+/),
)

/** A document of an edition with Arabic words in place of its own, as many in each field. */
export function inArabic(document: unknown, isWorded = false): unknown {
  if (typeof document === 'string') return isWorded ? wordsLike(document) : document
  if (Array.isArray(document)) return document.map((item) => inArabic(item, isWorded))
  if (typeof document !== 'object' || document === null) return document
  const isMark = 'type' in document && isWorded
  return Object.fromEntries(
    Object.entries(document).map(([field, value]) => [
      field,
      inArabic(value, worded.has(field) || (isMark && field === 'text')),
    ]),
  )
}

function wordsLike(text: string): string {
  let at = text.length
  return text.replace(/[\p{L}\p{M}’-]+/gu, () => filler[at++ % filler.length] ?? '')
}
