import type { LiveWords } from './liveEn'

export const liveEs: LiveWords = {
  ended: 'La cobertura en directo ha terminado.',
  soon: 'Aún no hay entradas. Aparecerán aquí a medida que lleguen.',
  keyEvents: 'Momentos clave',
  keyEvent: 'Momento clave',
  pinned: 'Fijado',
  order: 'Mostrar primero',
  orders: { newest: 'Lo más reciente', oldest: 'Lo más antiguo' },
  follow: 'Mostrar las entradas nuevas al momento si estoy al principio',
  newPosts: { one: '# entrada nueva', many: '# de entradas nuevas', other: '# entradas nuevas' },
  showNew: {
    one: 'Mostrar # entrada nueva',
    many: 'Mostrar # de entradas nuevas',
    other: 'Mostrar # entradas nuevas',
  },
  morePosts: 'Más entradas',
  earlierPosts: 'Entradas anteriores',
  laterPosts: 'Entradas posteriores',
  latestPosts: 'Todas las entradas recientes',
  postsPage: (headline, page) => `${headline}, entradas, página ${page}`,
  postsFailed: 'No se han podido cargar las entradas.',
  asOf: (time) => `Actualizado: ${time}. Las entradas nuevas aparecerán cuando recuperes la conexión.`,
  updated: (time) => `Actualizado: ${time}`,
  sharePost: (post) => `Compartir: ${post}`,
  share: 'Compartir',
  print: 'Imprimir todas las entradas',
  postsSince: {
    one: '# entrada desde tu última lectura',
    many: '# de entradas desde tu última lectura',
    other: '# entradas desde tu última lectura',
  },
}
