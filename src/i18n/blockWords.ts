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
  rightsExpired: 'We no longer have the rights to this photo.',
  archivePhoto: 'Archive photo',
  handoutPhoto: 'Handout photo',
  made: {
    photograph: 'Photograph',
    edited: 'Edited photograph',
    composite: 'Composite picture',
    partlyAi: 'Composite with parts made with AI',
    ai: 'Made with AI',
    computer: 'Made on a computer',
    screenshot: 'Screenshot',
  },
}

export type BlockWords = typeof en

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
  rightsExpired: 'Prawa do tego zdjęcia wygasły.',
  archivePhoto: 'Zdjęcie archiwalne',
  handoutPhoto: 'Materiały prasowe',
  made: {
    photograph: 'Fotografia',
    edited: 'Fotografia po obróbce',
    composite: 'Fotomontaż',
    partlyAi: 'Fotomontaż z elementami utworzonymi przez AI',
    ai: 'Obraz utworzony przez AI',
    computer: 'Obraz komputerowy',
    screenshot: 'Zrzut ekranu',
  },
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
  rightsExpired: 'Права на це фото закінчилися.',
  archivePhoto: 'Архівне фото',
  handoutPhoto: 'Фото надане для преси',
  made: {
    photograph: 'Фотографія',
    edited: 'Оброблена фотографія',
    composite: 'Колаж',
    partlyAi: 'Колаж з елементами, створеними ШІ',
    ai: 'Створено ШІ',
    computer: 'Комп’ютерне зображення',
    screenshot: 'Знімок екрана',
  },
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
  rightsExpired: 'Die Rechte an diesem Foto sind abgelaufen.',
  archivePhoto: 'Archivfoto',
  handoutPhoto: 'Handout',
  made: {
    photograph: 'Fotografie',
    edited: 'Bearbeitete Fotografie',
    composite: 'Fotomontage',
    partlyAi: 'Montage mit KI-generierten Teilen',
    ai: 'Mit KI erstellt',
    computer: 'Am Computer erstellt',
    screenshot: 'Bildschirmfoto',
  },
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
  rightsExpired: 'Los derechos de esta foto han caducado.',
  archivePhoto: 'Foto de archivo',
  handoutPhoto: 'Foto cedida',
  made: {
    photograph: 'Fotografía',
    edited: 'Fotografía retocada',
    composite: 'Fotomontaje',
    partlyAi: 'Montaje con partes creadas con IA',
    ai: 'Creada con IA',
    computer: 'Imagen hecha por ordenador',
    screenshot: 'Captura de pantalla',
  },
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
  graphicFrom: (host) => `Infographie interactive de ${host}`,
  sortedUp: (column) => `Ordre croissant : ${column}.`,
  sortedDown: (column) => `Ordre décroissant : ${column}.`,
  unsorted: 'Ordre d’origine.',
  rightsExpired: 'Les droits de cette photo ont expiré.',
  archivePhoto: 'Photo d’archives',
  handoutPhoto: 'Photo fournie',
  made: {
    photograph: 'Photographie',
    edited: 'Photographie retouchée',
    composite: 'Photomontage',
    partlyAi: 'Montage avec des éléments créés par IA',
    ai: 'Image créée par IA',
    computer: 'Image de synthèse',
    screenshot: 'Capture d’écran',
  },
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
  rightsExpired: 'انتهت حقوق نشر هذه الصورة.',
  archivePhoto: 'صورة أرشيفية',
  handoutPhoto: 'صورة موزّعة',
  made: {
    photograph: 'صورة فوتوغرافية',
    edited: 'صورة معدّلة',
    composite: 'صورة مركّبة',
    partlyAi: 'صورة مركّبة فيها عناصر من صنع الذكاء الاصطناعي',
    ai: 'من صنع الذكاء الاصطناعي',
    computer: 'صورة حاسوبية',
    screenshot: 'لقطة شاشة',
  },
}

/** The words of blocks that few stories have. They come with the code of those, in all languages, which weigh little. */
export const blockWords: Record<(typeof languages)[number], BlockWords> = { ar, de, en, es, fr, pl, uk }

/** The words of blocks that few stories have, in the interface's language, or in English. */
export function useBlockWords(): BlockWords {
  const primary = primaryLanguage(useLocale().language)
  return Object.entries(blockWords).find(([language]) => language === primary)?.[1] ?? en
}
