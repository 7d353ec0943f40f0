import { fields } from './creditLabels.json'
import { anyOf } from './creditWords'

// Captions and credits of BBC pages begin with words for screen readers, which reach other sites when pages are copied.
const captionFields = anyOf(fields.caption)
const creditFields = anyOf(fields.credit)
const otherFields = anyOf(fields.others)

/** The name of a caption field with its comma, or on a line of its own. */
export const captionField = new RegExp(`(?:${captionFields})\\s*(?:[,،]|\\n)\\s*`, 'iu')

/** The name of a credit field before a credit. With a colon most are labels that a person wrote ("Źródło zdjęcia: PAP"). */
export const leadingCreditField = new RegExp(
  `^(?:(?:${otherFields})\\s*[,:]?|(?:${creditFields})\\s*(?:[,،]|\\n))\\s*`,
  'iu',
)

/** The name of a field with nothing after it. */
export const trailingField = new RegExp(`(?:${otherFields}|${creditFields}|${captionFields})[,:]?$`, 'iu')
