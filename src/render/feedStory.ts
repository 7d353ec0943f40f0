import { articleTime } from '../i18n/times'
import type { Article } from '../model/article'
import { escapeMarkup } from '../model/escapeMarkup'
import { type LivePost, postsAtOnce } from '../model/live'
import { storyPath } from '../model/paths'
import { feedHtml } from './feedHtml'
import { postAddress } from './liveFeeds'
import { absolute, type Site } from './site'

type Story = Pick<Article, 'section' | 'slug' | 'language'> & Partial<Pick<Article, 'body' | 'live'>>

/** A story's text as HTML for feed readers, with the newest posts of a live one. Empty for a card, which has no text. */
export function storyHtml(story: Story, site: Site): string {
  const { body = [], live } = story
  const origin = { site, page: absolute(site, storyPath(story)) }
  const posts = (live?.posts ?? []).slice(0, postsAtOnce).map((post) => {
    const { headline, byline, body } = post
    const title = headline === '' ? '' : `<h2>${escapeMarkup(headline)}</h2>`
    return `<section>${title}<p>${timeHtml(story, post, site)} ${escapeMarkup(byline)}</p>${feedHtml(body, origin)}</section>`
  })
  return feedHtml(body, origin) + posts.join('')
}

function timeHtml(story: Story, { id, published }: LivePost, site: Site): string {
  const { timeZone, language } = site.edition
  const time = articleTime(published, timeZone, story.language || language)
  return `<a href="${escapeMarkup(postAddress(story, id, site))}">${escapeMarkup(time)}</a>`
}
