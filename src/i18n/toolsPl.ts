import type { ToolWords } from './toolsEn'

/** As `toolsEn`, in Polish. */
export const toolsPl: ToolWords = {
  offline: {
    newVersion: 'Jest nowsza wersja czytnika. To, co czytasz, zostaje, dopóki jej nie wczytasz.',
    loadNewVersion: 'Wczytaj',
  },
  shelf: {},
  settings: {},
  reading: {},
}
