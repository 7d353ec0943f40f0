import type { ToolWords } from './toolsEn'

/** As `toolsEn`, in Polish. */
export const toolsPl: ToolWords = {
  offline: {},
  shelf: {},
  settings: {},
  reading: {
    photo: 'Zdjęcie na całym ekranie',
    photoOf: (number, total) => `${number} z ${total}`,
    previousPhoto: 'Poprzednie zdjęcie',
    nextPhoto: 'Następne zdjęcie',
    larger: 'Powiększ',
    smaller: 'Pomniejsz',
    closePhoto: 'Zamknij zdjęcie',

    share: 'Udostępnij',
    addressCopied: 'Adres artykułu został skopiowany.',
    addressTitle: 'Adres artykułu',
    addressRefused: 'Przeglądarka nie pozwala kopiować. Adres jest zaznaczony, możesz go skopiować.',
    close: 'Zamknij',

    listen: 'Posłuchaj',
    listening: 'Słuchanie',
    pause: 'Wstrzymaj',
    goOn: 'Wznów',
    stop: 'Zakończ',
    speed: 'Tempo',
    times: (speed) => `${speed}×`,
    tableSkipped: (caption) => (caption === '' ? 'Pominięto tabelę.' : `Pominięto tabelę: ${caption}`),
    voiceFailed: 'Głos zamilkł. Naciśnij „Wznów”, aby spróbować ponownie.',

    keysTitle: 'Skróty klawiszowe',
    keysHelp: 'Nie działają podczas pisania.',
    keysOff: 'Wyłącz je w ustawieniach czytania',
    keys: {
      next: 'Następny artykuł',
      previous: 'Poprzedni artykuł',
      open: 'Otwórz wybrany artykuł',
      save: 'Zapisz ten artykuł',
      search: 'Szukaj',
      list: 'Ta lista',
    },
    enterKey: 'Enter',
    orKey: 'lub',
  },
}
