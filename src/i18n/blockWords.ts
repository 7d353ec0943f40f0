import { primaryLanguage } from '../model/language'
import type { languages } from './languages'
import { useLocale } from './locale'

const en = {
  keyPoints: 'Key points',
  timeline: 'Timeline',
  questions: 'Questions and answers',
  contents: 'In this story',
  footnotes: 'Footnotes',
  backToText: (note: string) => `Back to the text (note ${note})`,
  chapters: 'Chapters',
  newsletter: 'Newsletter',
  signUp: 'Sign up',
  graphicFrom: (host: string) => `Interactive graphic from ${host}`,
  sortedUp: (column: string) => `Sorted by ${column}, ascending.`,
  sortedDown: (column: string) => `Sorted by ${column}, descending.`,
  unsorted: 'In the original order.',
}

type BlockWords = typeof en

const pl: BlockWords = {
  keyPoints: 'Najważniejsze',
  timeline: 'Kalendarium',
  questions: 'Pytania i odpowiedzi',
  contents: 'W tym artykule',
  footnotes: 'Przypisy',
  backToText: (note) => `Wróć do tekstu (przypis ${note})`,
  chapters: 'Rozdziały',
  newsletter: 'Newsletter',
  signUp: 'Zapisz się',
  graphicFrom: (host) => `Interaktywna grafika z serwisu ${host}`,
  sortedUp: (column) => `Kolejność rosnąca: ${column}.`,
  sortedDown: (column) => `Kolejność malejąca: ${column}.`,
  unsorted: 'Kolejność pierwotna.',
}

const uk: BlockWords = {
  keyPoints: 'Головне',
  timeline: 'Хронологія',
  questions: 'Запитання й відповіді',
  contents: 'У цьому матеріалі',
  footnotes: 'Примітки',
  backToText: (note) => `Назад до тексту (примітка ${note})`,
  chapters: 'Розділи',
  newsletter: 'Розсилка',
  signUp: 'Підписатися',
  graphicFrom: (host) => `Інтерактивна графіка з ${host}`,
  sortedUp: (column) => `За зростанням: ${column}.`,
  sortedDown: (column) => `За спаданням: ${column}.`,
  unsorted: 'Початковий порядок.',
}

const de: BlockWords = {
  keyPoints: 'Das Wichtigste in Kürze',
  timeline: 'Chronologie',
  questions: 'Fragen und Antworten',
  contents: 'In diesem Artikel',
  footnotes: 'Fußnoten',
  backToText: (note) => `Zurück zum Text (Fußnote ${note})`,
  chapters: 'Kapitel',
  newsletter: 'Newsletter',
  signUp: 'Abonnieren',
  graphicFrom: (host) => `Interaktive Grafik von ${host}`,
  sortedUp: (column) => `Aufsteigend sortiert nach: ${column}.`,
  sortedDown: (column) => `Absteigend sortiert nach: ${column}.`,
  unsorted: 'In der ursprünglichen Reihenfolge.',
}

const es: BlockWords = {
  keyPoints: 'Claves',
  timeline: 'Cronología',
  questions: 'Preguntas y respuestas',
  contents: 'En este artículo',
  footnotes: 'Notas al pie',
  backToText: (note) => `Volver al texto (nota ${note})`,
  chapters: 'Capítulos',
  newsletter: 'Boletín',
  signUp: 'Suscribirse',
  graphicFrom: (host) => `Gráfico interactivo de ${host}`,
  sortedUp: (column) => `Orden ascendente: ${column}.`,
  sortedDown: (column) => `Orden descendente: ${column}.`,
  unsorted: 'Orden original.',
}

const fr: BlockWords = {
  keyPoints: 'L’essentiel',
  timeline: 'Chronologie',
  questions: 'Questions et réponses',
  contents: 'Dans cet article',
  footnotes: 'Notes',
  backToText: (note) => `Retour au texte (note ${note})`,
  chapters: 'Chapitres',
  newsletter: 'Newsletter',
  signUp: 'S’inscrire',
  graphicFrom: (host) => `Infographie interactive (${host})`,
  sortedUp: (column) => `Ordre croissant : ${column}.`,
  sortedDown: (column) => `Ordre décroissant : ${column}.`,
  unsorted: 'Ordre d’origine.',
}

/** As in `ar.ts`, names from elsewhere stand between isolates. */
const ar: BlockWords = {
  keyPoints: 'أبرز النقاط',
  timeline: 'التسلسل الزمني',
  questions: 'أسئلة وأجوبة',
  contents: 'في هذا المقال',
  footnotes: 'الحواشي',
  backToText: (note) => `العودة إلى النص (الحاشية \u2068${note}\u2069)`,
  chapters: 'الفصول',
  newsletter: 'نشرة بريدية',
  signUp: 'اشترك',
  graphicFrom: (host) => `رسم تفاعلي من \u2068${host}\u2069`,
  sortedUp: (column) => `ترتيب تصاعدي: \u2068${column}\u2069.`,
  sortedDown: (column) => `ترتيب تنازلي: \u2068${column}\u2069.`,
  unsorted: 'الترتيب الأصلي.',
}

/** The words of blocks that few stories have. They come with the code of those, in all languages, which weigh little. */
export const blockWords: Record<(typeof languages)[number], BlockWords> = { ar, de, en, es, fr, pl, uk }

/** The words of blocks that few stories have, in the interface's language, or in English. */
export function useBlockWords(): BlockWords {
  const language = primaryLanguage(useLocale().language)
  return Object.entries(blockWords).find(([known]) => known === language)?.[1] ?? en
}
