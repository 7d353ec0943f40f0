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
  storiesWaiting: {
    one: '# nowy artykuł',
    few: '# nowe artykuły',
    many: '# nowych artykułów',
    other: '# nowego artykułu',
  },
  storiesCame: 'Są nowe artykuły.',
  notChecked: (time) => `Nie udało się sprawdzić, czy jest coś nowszego. Stan na: ${time}.`,
  nothingNewer: 'Nie ma nic nowszego.',
  checkAgain: 'Sprawdź ponownie',
  closeNote: 'Zamknij tę informację',
  readStory: 'Czytaj cały artykuł',
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

  membersOnly: (title) =>
    title === ''
      ? 'Ten artykuł jest tylko dla czytelników z dostępem.'
      : `Ten artykuł jest tylko dla czytelników z dostępem do serwisu ${title}.`,
  needsPassword: 'Ten artykuł jest chroniony hasłem.',
  readAtNewsroom: 'Czytaj na stronie redakcji',

  photoCredit: (line) => `Fot. ${line}`,
  photoUnavailable: 'Nie udało się wczytać tego zdjęcia.',
  loadPhoto: 'Wczytaj zdjęcie',
  embedFrom: (host) => `Materiał z serwisu ${host}`,
  embedNote: 'Nic się stamtąd nie wczyta, dopóki o to nie poprosisz.',
  loadEmbed: (host) => `Wczytaj z serwisu ${host}`,
  openEmbed: (host) => `Otwórz w serwisie ${host}`,
  blockFailed: 'Nie udało się wyświetlić tej części artykułu.',

  saved: 'Zapisane artykuły',
  settings: 'Ustawienia czytania',

  search: 'Szukaj',
  searchWords: 'Szukane słowa',
  searchHelp: 'Nazwiska, miejsca, tematy: w artykule muszą wystąpić wszystkie słowa.',
  resultsFor: (words) => `Wyniki wyszukiwania: „${words}”`,
  searching: 'Trwa wyszukiwanie',
  results: { one: '# wynik', few: '# wyniki', many: '# wyników', other: '# wyniku' },
  manyResults: { one: 'Ponad # wynik', few: 'Ponad # wyniki', many: 'Ponad # wyników', other: 'Ponad # wyniku' },
  firstResults: 'Pierwsze wyniki',
  nothingFound: 'Nic nie znaleziono',
  nothingFoundHelp: 'Sprawdź pisownię, wpisz mniej słów lub inne słowa albo zajrzyj do jednego z działów.',
  searchFailed: 'Wyszukiwanie nie powiodło się',

  embedStory: 'Osadź ten artykuł',
  embedFailed: 'Nie udało się wczytać kodu. Spróbuj za chwilę.',

  tryAgain: 'Spróbuj ponownie',
  failed: {
    offline: 'Brak połączenia z internetem.',
    unreachable: 'Nie można połączyć się z serwerem redakcji.',
    slow: 'Serwer redakcji nie odpowiedział na czas.',
    refused: 'Serwer redakcji nie odpowiada tej aplikacji.',
    missing: 'Nic tu nie ma.',
    withdrawn: 'Redakcja wycofała ten artykuł.',
    embargoed: 'Ten artykuł nie jest jeszcze dostępny.',
    expired: 'Ten artykuł nie jest już dostępny.',
    unreadable: 'Nie udało się odczytać odpowiedzi serwera redakcji.',
  },
  articleFailed: 'Nie udało się wczytać tego artykułu',
  feedFailed: 'Nie udało się wczytać tych artykułów',
  editionFailed: 'Nie udało się wczytać listy działów',
  failedHelp: {
    offline: 'Treść wczyta się sama, gdy wróci połączenie.',
    unreachable: 'Spróbuj ponownie za chwilę. Pozostała część strony nadal działa.',
    slow: 'Spróbuj ponownie za chwilę. Pozostała część strony nadal działa.',
    refused: 'Usterkę musi usunąć redakcja: adres albo klucz jej serwera jest błędny.',
    missing: 'Najnowsze artykuły znajdziesz poniżej.',
    withdrawn: 'Pozostałe artykuły są nadal dostępne.',
    embargoed: 'Zajrzyj tu później. Pozostałe artykuły redakcji są dostępne.',
    expired: 'Redakcja publikowała ten artykuł przez określony czas. Pozostałe artykuły są nadal dostępne.',
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
