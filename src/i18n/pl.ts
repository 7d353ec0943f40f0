import type { Messages } from './en'

/**
 * Every word of the interface, in Polish. A byline is "Tekst: ...", which fits one author or several, women or men;
 * a photo credit is "Fot. ...", as Polish newspapers print it.
 */
export const pl: Messages = {
  skipToContent: 'Przejdź do treści',
  home: 'Strona główna',
  sections: 'Działy',
  allSections: 'Wszystkie działy',
  topStories: 'Najważniejsze',
  latest: 'Najnowsze',
  frontPage: (title) => `${title}: strona główna`,
  pageTitle: (page, title) => `${page} · ${title}`,
  numberedPage: (name, page) => `${name}, strona ${page}`,
  more: 'Więcej',
  moreOf: (section) => `Więcej z działu ${section}`,
  moreStories: 'Więcej artykułów',
  newerStories: 'Nowsze artykuły',
  loadedStories: {
    one: '# kolejny artykuł',
    few: '# kolejne artykuły',
    many: '# kolejnych artykułów',
    other: '# kolejnego artykułu',
  },
  noStories: 'Nie ma tu jeszcze żadnych artykułów.',
  loading: 'Wczytywanie',

  by: (names) => `Tekst: ${names}`,
  updated: 'Zaktualizowano',
  readingTime: {
    one: '# minuta czytania',
    few: '# minuty czytania',
    many: '# minut czytania',
    other: '# minuty czytania',
  },
  newsroomTime: 'Czas w redakcji',
  justNow: 'przed chwilą',
  tags: 'Tematy',
  corrections: 'Sprostowania',
  correctedStory: 'Ten artykuł został poprawiony.',
  readCorrections: 'Zobacz, co zmieniono',

  photoCredit: (line) => `Fot. ${line}`,
  photoUnavailable: 'Nie udało się wczytać tego zdjęcia.',
  loadPhoto: 'Wczytaj zdjęcie',
  embedFrom: (host) => `Materiał z serwisu ${host}`,
  embedNote: 'Nic się stamtąd nie wczyta, dopóki o to nie poprosisz.',
  openEmbed: (host) => `Otwórz w serwisie ${host}`,
  blockFailed: 'Nie udało się wyświetlić tej części artykułu.',

  tryAgain: 'Spróbuj ponownie',
  failed: {
    offline: 'Brak połączenia z internetem.',
    unreachable: 'Nie można połączyć się z serwerem redakcji.',
    slow: 'Serwer redakcji nie odpowiedział na czas.',
    missing: 'Nic tu nie ma.',
    unreadable: 'Nie udało się odczytać odpowiedzi serwera redakcji.',
  },
  articleFailed: 'Nie udało się wczytać tego artykułu',
  feedFailed: 'Nie udało się wczytać tych artykułów',
  editionFailed: 'Nie udało się wczytać listy działów',
  failedHelp: {
    offline: 'Treść wczyta się sama, gdy wróci połączenie.',
    unreachable: 'Spróbuj ponownie za chwilę. Pozostała część strony nadal działa.',
    slow: 'Spróbuj ponownie za chwilę. Pozostała część strony nadal działa.',
    missing: 'Najnowsze artykuły znajdziesz poniżej.',
    unreadable: 'Spróbuj ponownie za chwilę. Jeśli to nie pomoże, usterkę musi usunąć redakcja.',
  },
  offlineNotice: 'Brak połączenia z internetem. Strony otwarte wcześniej są nadal dostępne.',
  notFound: 'Nie znaleziono strony',
  notFoundHelp:
    'Być może w adresie jest błąd albo artykuł został przeniesiony. Wybierz dział lub jeden z najnowszych artykułów.',
  pageBroken: 'Na tej stronie coś poszło nie tak',
  pageBrokenHelp: 'To nasza wina, nie Twoja. Wczytaj stronę ponownie albo przejdź na stronę główną.',
  reload: 'Wczytaj ponownie',
}
