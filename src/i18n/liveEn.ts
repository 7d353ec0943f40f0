import type { Counted } from './plural'

/** The words of live stories, in English. They come with a live story's code; the types check that other languages leave none out. */
export const liveEn = {
  ended: 'Live coverage has ended.',
  soon: 'No posts yet. They appear here as they come in.',
  keyEvents: 'Key events',
  keyEvent: 'Key event',
  pinned: 'Pinned',
  linked: 'Linked post',
  order: 'Show first',
  orders: { newest: 'Newest', oldest: 'Oldest' },
  follow: 'Show new posts automatically while I’m at the top',
  newPosts: { one: '# new post', other: '# new posts' } as Counted,
  showNew: { one: 'Show # new post', other: 'Show # new posts' } as Counted,
  morePosts: 'More posts',
  earlierPosts: 'Earlier posts',
  laterPosts: 'Later posts',
  latestPosts: 'All the latest posts',
  postsPage: (headline: string, page: string) => `${headline}, posts, page ${page}`,
  postsFailed: 'The posts didn’t load.',
  asOf: (time: string) => `As of ${time}. New posts appear when you’re back online.`,
  updated: (time: string) => `Updated ${time}`,
  sharePost: (post: string) => `Share: ${post}`,
  share: 'Share',
  postLink: 'Link to this post',
  print: 'Print all posts',
  postsSince: { one: '# post since you read it', other: '# posts since you read it' } as Counted,
}

export type LiveWords = typeof liveEn
