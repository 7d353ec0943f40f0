import type { ToolWords } from './toolsEn'

/** As `toolsEn`, in Polish. */
export const toolsPl: ToolWords = {
  offline: {},
  shelf: {},
  settings: {},
  reading: {},
}
