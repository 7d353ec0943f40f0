import type { ToolWords } from './toolsEn'

/** As `toolsEn`, in Polish. */
export const toolsPl: ToolWords = {
  offline: {},
  shelf: {
    save: 'Zapisz artykuł',
    notSaved: {
      closed: 'Przeglądarka nie przechowuje danych tej strony, więc artykułu nie można zapisać.',
      full: 'Na tym urządzeniu brakuje miejsca na ten artykuł.',
      crowded: 'Nie ma już miejsca na kolejne artykuły. Usuń jeden z zapisanych, aby zapisać ten.',
    },
    read: 'Przeczytane',
    copyFrom: (time) => `Nie można połączyć się z redakcją. To Twoja zapisana kopia. Stan na: ${time}.`,
    changedSince: (time) => `Ten artykuł zmienił się od Twojej ostatniej lektury (${time}).`,
    seeChanges: 'Zobacz zmiany',
    whatChanged: 'Co się zmieniło',
    changed: {
      headline: 'Tytuł',
      standfirst: 'Wstęp',
      added: 'Dodano',
      removed: 'Usunięto',
      reworded: 'Zmieniono',
    },
    before: 'Przedtem:',
    after: 'Teraz:',
    stopped: 'Część tego artykułu jest już przeczytana.',
    goOn: 'Wróć do miejsca przerwania',
    close: 'Zamknij',

    closed:
      'Przeglądarka nie przechowuje danych tej strony. Może to być okno prywatne albo zapis danych jest wyłączony.',
    nothingSaved: 'Nie ma tu jeszcze zapisanych artykułów.',
    howToSave: 'Naciśnij „Zapisz artykuł” pod tytułem. Artykuł będzie tutaj, także bez połączenia.',
    whereKept: 'Zapisane artykuły są tylko w tej przeglądarce, na tym urządzeniu.',
    find: 'Szukaj w zapisanych',
    order: 'Kolejność',
    orders: { saved: 'Od ostatnio zapisanych', published: 'Od najnowszych', section: 'Według działów' },
    savedCount: {
      one: '# zapisany artykuł',
      few: '# zapisane artykuły',
      many: '# zapisanych artykułów',
      other: '# zapisanego artykułu',
    },
    foundCount: {
      one: '# artykuł zawiera te słowa',
      few: '# artykuły zawierają te słowa',
      many: '# artykułów zawiera te słowa',
      other: '# artykułu zawiera te słowa',
    },
    remove: 'Usuń',
    removed: (headline) => `Usunięto: ${headline}`,
    undo: 'Cofnij',

    history: 'Historia czytania',
    nothingRead: 'Historia jest pusta.',
    readAt: (time) => `Czytane: ${time}`,
    wholeHistory: 'Pokaż całą historię',
    clearHistory: 'Wyczyść historię',

    yourData: 'Dane na tym urządzeniu',
    keepHistory: 'Pamiętaj, co czytam i gdzie przerywam',
    showMarks: 'Oznaczaj przeczytane artykuły',
    exportAll: 'Zapisz kopię do pliku',
    importAll: 'Dodaj z pliku',
    imported: {
      saved: {
        one: 'Dodano # artykuł.',
        few: 'Dodano # artykuły.',
        many: 'Dodano # artykułów.',
        other: 'Dodano # artykułu.',
      },
      readings: {
        one: 'Do historii dodano # wpis.',
        few: 'Do historii dodano # wpisy.',
        many: 'Do historii dodano # wpisów.',
        other: 'Do historii dodano # wpisu.',
      },
      unreadable: {
        one: 'Nie udało się odczytać # wpisu.',
        few: 'Nie udało się odczytać # wpisów.',
        many: 'Nie udało się odczytać # wpisów.',
        other: 'Nie udało się odczytać # wpisu.',
      },
      leftOut: {
        one: 'Zabrakło miejsca na # artykuł.',
        few: 'Zabrakło miejsca na # artykuły.',
        many: 'Zabrakło miejsca na # artykułów.',
        other: 'Zabrakło miejsca na # artykułu.',
      },
    },
    notImported: 'W tym pliku nie ma zapisanych artykułów, które można odczytać.',
    tooLarge: 'Ten plik jest za duży.',
    deleteAll: 'Usuń wszystko',
    deleteAsk:
      'Z tego urządzenia znikną zapisane artykuły, historia czytania, ustawienia oraz strony zachowane do czytania bez połączenia.',
    deleteYes: 'Usuń to wszystko',
    deleteNo: 'Zachowaj',
    deleted: 'Wszystko usunięto.',
    failed: 'Nie udało się: przeglądarka nie przechowuje danych tej strony albo brakuje miejsca.',
  },
  settings: {},
  reading: {},
}
