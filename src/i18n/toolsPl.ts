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
  },
}
