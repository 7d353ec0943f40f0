import type { Sponsor } from '../model/article'

/** What newsrooms call stories that somebody has paid for, as a tag or a category of theirs; lower case, without spaces. */
const paid = new Set(
  `advertorial paidcontent paidpost paidpartnership partnercontent brandedcontent advertisement advertisementfeature anzeige
  publireportage publireportaje publicité contenidodemarca contenidopatrocinado reklama materiałpromocyjny artykułsponsorowany
  реклама рекламнийматеріал محتوىمدفوع إعلان`.split(/\s+/),
)
const supported = new Set(
  `sponsored sponsoredcontent sponsoredpost supportedcontent gesponsert sponsorisé contenusponsorisé patrocinado
  materiałsponsorowany запідтримки برعاية`.split(/\s+/),
)

/** Who has paid for a story, as far as its tags and categories tell; nothing where none of them does. */
export function sponsorIn(names: readonly string[]): { sponsor?: Sponsor } {
  const told = names.map((name) => name.toLowerCase().replace(/[\s#_-]+/g, ''))
  if (told.some((name) => paid.has(name))) return { sponsor: { kind: 'paid', name: '' } }
  return told.some((name) => supported.has(name)) ? { sponsor: { kind: 'supported', name: '' } } : {}
}
