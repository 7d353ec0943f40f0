import type { Counted } from './plural'

/** Every word of the interface, in English. Other languages fill in the same keys; the types check that none is left out. */
export const en = {
  skipToContent: 'Skip to content',
  home: 'Home',
  sections: 'Sections',
  allSections: 'All sections',
  topStories: 'Top stories',
  latest: 'Latest',
  frontPage: (title: string) => `${title}: the front page`,
  pageTitle: (page: string, title: string) => `${page} · ${title}`,
  numberedPage: (name: string, page: string) => `${name}, page ${page}`,
  more: 'More',
  moreOf: (section: string) => `More in ${section}`,
  moreStories: 'More stories',
  newerStories: 'Newer stories',
  loadedStories: { one: '# more story', other: '# more stories' } as Counted,
  noStories: 'There are no stories here yet.',
  loading: 'Loading',

  by: (names: string) => `By ${names}`,
  updated: 'Updated',
  readingTime: { one: '# min read', other: '# min read' } as Counted,
  newsroomTime: 'Newsroom time',
  justNow: 'just now',
  tags: 'Tags',
  corrections: 'Corrections',
  correctedStory: 'This story has been corrected.',
  readCorrections: 'Read what changed',

  photoCredit: (line: string) => `Photo: ${line}`,
  photoUnavailable: 'This photo could not be loaded.',
  loadPhoto: 'Load photo',
  embedFrom: (host: string) => `From ${host}`,
  embedNote: 'Nothing is loaded from there until you ask for it.',
  openEmbed: (host: string) => `Open on ${host}`,
  blockFailed: 'This part of the story could not be shown.',

  tryAgain: 'Try again',
  failed: {
    offline: 'You are offline.',
    unreachable: 'The newsroom’s server can’t be reached.',
    slow: 'The newsroom’s server took too long to answer.',
    missing: 'There is nothing here.',
    unreadable: 'The newsroom’s answer could not be understood.',
  },
  articleFailed: 'This story could not be loaded',
  feedFailed: 'These stories could not be loaded',
  editionFailed: 'The list of sections could not be loaded',
  failedHelp: {
    offline: 'It will load by itself when the line is back.',
    unreachable: 'Try again in a moment. The rest of the page still works.',
    slow: 'Try again in a moment. The rest of the page still works.',
    missing: 'The latest stories are below.',
    unreadable: 'Try again in a moment. If it stays like this, the newsroom has to mend it.',
  },
  offlineNotice: 'You are offline. What you opened before is still here.',
  notFound: 'Page not found',
  notFoundHelp:
    'The address may be mistyped, or the story may have moved. Choose a section, or one of the latest stories.',
  pageBroken: 'Something went wrong on this page',
  pageBrokenHelp: 'It is our fault, not yours. Load the page again, or go to the front page.',
  reload: 'Load again',
}

export type Messages = typeof en
