import type { ToolWords } from './toolsEn'

/** As `toolsEn`, in Polish. */
export const toolsPl: ToolWords = {
  fresh: {
    storyChanged: 'Ten artykuł został zaktualizowany.',
    showNewText: 'Pokaż nową wersję',
    storyGone: {
      withdrawn: 'Redakcja wycofała ten artykuł podczas Twojej wizyty.',
      embargoed: 'Redakcja wycofała ten artykuł podczas Twojej wizyty.',
      expired: 'Termin publikacji tego artykułu minął podczas Twojej wizyty.',
      missing: 'Redakcja usunęła ten artykuł podczas Twojej wizyty.',
    },
  },
  embedding: {
    help: 'Wklej ten kod na swoją stronę. Bez skryptu ramka zachowa zapisaną w nim wysokość.',
    view: 'Pokaż',
    views: { article: 'Cały artykuł', card: 'Zajawkę z odnośnikiem' },
    theme: 'Kolory',
    themes: {
      auto: 'Zgodne z ustawieniem urządzenia',
      light: 'Ciemne na jasnym',
      dark: 'Jasne na ciemnym',
      transparent: 'Bez tła',
    },
    code: 'Kod',
    copy: 'Skopiuj kod',
    copied: 'Kod skopiowano.',
    copyRefused: 'Przeglądarka nie pozwala kopiować. Kod jest zaznaczony: wystarczy skopiować.',
    preview: 'Podgląd',
    close: 'Zamknij',
  },
  offline: {},
  shelf: {},
  settings: {},
  reading: {},
}
