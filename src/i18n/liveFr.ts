import type { LiveWords } from './liveEn'

export const liveFr: LiveWords = {
  ended: 'Ce direct est terminé.',
  soon: 'Aucune publication pour l’instant. Elles s’afficheront ici au fur et à mesure.',
  keyEvents: 'Temps forts',
  keyEvent: 'Temps fort',
  pinned: 'Épinglé',
  order: 'Afficher d’abord',
  orders: { newest: 'Les plus récentes', oldest: 'Les plus anciennes' },
  follow: 'Afficher aussitôt les nouvelles publications quand je suis en haut de la page',
  newPosts: {
    one: '# nouvelle publication',
    many: '# de nouvelles publications',
    other: '# nouvelles publications',
  },
  showNew: {
    one: 'Afficher # nouvelle publication',
    many: 'Afficher # de nouvelles publications',
    other: 'Afficher # nouvelles publications',
  },
  morePosts: 'Plus de publications',
  earlierPosts: 'Publications précédentes',
  laterPosts: 'Publications suivantes',
  latestPosts: 'Toutes les dernières publications',
  postsPage: (headline, page) => `${headline}, publications, page ${page}`,
  postsFailed: 'Les publications n’ont pas pu être chargées.',
  asOf: (time) => `Dernière mise à jour : ${time}. Les nouvelles publications s’afficheront au retour de la connexion.`,
  updated: (time) => `Mis à jour : ${time}`,
  sharePost: (post) => `Partager : ${post}`,
  share: 'Partager',
  print: 'Imprimer toutes les publications',
  postsSince: {
    one: '# publication depuis votre lecture',
    many: '# de publications depuis votre lecture',
    other: '# publications depuis votre lecture',
  },
}
