import type { ToolWords } from './toolsEn'

/** As `toolsEn`, in Polish. */
export const toolsPl: ToolWords = {
  offline: {},
  shelf: {},
  settings: {
    intro: 'Każda zmiana działa od razu, tylko na tym urządzeniu.',
    notKept: 'Przeglądarka nie przechowuje danych tej strony: zmiany obowiązują do jej zamknięcia.',
    theme: 'Kolory',
    themes: { system: 'Takie jak na urządzeniu', light: 'Jasne', dark: 'Ciemne' },
    contrast: 'Jeśli urządzenie wymaga większego kontrastu lub własnych kolorów, strona się dostosuje.',
    text: 'Tekst',
    size: 'Rozmiar',
    leading: 'Odstępy między wierszami',
    leadings: { 0.9: 'Małe', 1: 'Zwykłe', 1.15: 'Duże', 1.3: 'Bardzo duże' },
    face: 'Krój pisma',
    faces: { serif: 'Szeryfowy', sans: 'Bezszeryfowy', system: 'Z urządzenia' },
    sample: 'Podgląd',
    sampleHeadline: 'Tytuł w wybranym rozmiarze',
    sampleText:
      'Tak będzie wyglądał tekst artykułu. Przeczytaj kilka wierszy, trzymając urządzenie tak jak zwykle, i zmieniaj rozmiar, aż oczom będzie wygodnie.',
    sampleCredit: 'Podpisy i nazwiska autorów zdjęć też się zmieniają.',
    comfort: 'Ruch, dane i klawisze',
    motion: 'Nic się nie porusza, nawet jeśli urządzenie na to pozwala',
    data: 'Zdjęcia czekają, aż o nie poproszę',
    dataHelp:
      'Tak jest też wtedy, gdy przeglądarka oszczędza dane. Strona otwarta z zewnątrz może mimo to pobrać pierwsze zdjęcie.',
    keys: 'Pojedyncze klawisze działają: na przykład j i k przechodzą między artykułami',
    kept: 'Przechowywane do czytania bez połączenia',
    pages: { one: '# strona', few: '# strony', many: '# stron', other: '# strony' },
    photos: { one: '# zdjęcie', few: '# zdjęcia', many: '# zdjęć', other: '# zdjęcia' },
    space: (size) => `Cały serwis zajmuje ${size} na tym urządzeniu.`,
    clear: 'Usuń przechowywane',
    cleared: 'Nic już nie jest przechowywane.',
    standard: 'Przywróć ustawienia standardowe',
    standardAgain: 'Wszystko jest tak jak na początku.',
  },
  reading: {},
}
