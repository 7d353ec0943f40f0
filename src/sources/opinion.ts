import type { Opinion } from '../model/article'

/** What newsrooms call somebody's view, as a tag or a category of theirs; lower case, without spaces. */
const opinion = new Set(
  `opinion opinions op-ed oped opinionsandeditorials comment commentary column columns columnists viewpoint views
  meinung kommentar kommentare kolumne leitartikel opinión opiniones columna columnas tribune tribunes chronique chroniques
  édito débats opinia opinie felieton felietony komentarz komentarze думка думки погляд погляди колонка колонки
  رأي آراء مقالاترأي`.split(/\s+/),
)

/** Whose view a story is, as far as its tags and categories tell; nothing where none of them does. */
export function opinionIn(names: readonly string[], by: () => Opinion): { opinion?: Opinion } {
  return names.some((name) => opinion.has(name.toLowerCase().replace(/[\s#_]+/g, ''))) ? { opinion: by() } : {}
}
