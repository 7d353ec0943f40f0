// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { blocksIn } from '../../../src/sources/html/html'
import { siteEmbedAt } from '../../../src/sources/html/sites'

const story = 'https://news.example/2026/a-story/'

describe('a frame of a known site is named by its page and has the player that follows readers least', () => {
  test.each([
    [
      'https://www.youtube.com/embed/abc-DEF_123?feature=oembed&autoplay=1',
      'https://www.youtube.com/watch?v=abc-DEF_123',
      'https://www.youtube-nocookie.com/embed/abc-DEF_123',
    ],
    [
      'https://www.youtube-nocookie.com/embed/abc-DEF_123?start=90',
      'https://www.youtube.com/watch?v=abc-DEF_123&t=90',
      'https://www.youtube-nocookie.com/embed/abc-DEF_123?start=90',
    ],
    [
      'https://youtu.be/abc-DEF_123?t=1m30s',
      'https://www.youtube.com/watch?v=abc-DEF_123&t=90',
      'https://www.youtube-nocookie.com/embed/abc-DEF_123?start=90',
    ],
    [
      'https://m.youtube.com/shorts/abc-DEF_123',
      'https://www.youtube.com/watch?v=abc-DEF_123',
      'https://www.youtube-nocookie.com/embed/abc-DEF_123',
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL12',
      'https://www.youtube.com/playlist?list=PL12',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL12',
    ],
    [
      'https://player.vimeo.com/video/123?h=ab12&badge=0',
      'https://vimeo.com/123/ab12',
      'https://player.vimeo.com/video/123?h=ab12&dnt=1',
    ],
    ['https://vimeo.com/123', 'https://vimeo.com/123', 'https://player.vimeo.com/video/123?dnt=1'],
    [
      'https://www.dailymotion.com/embed/video/x8abc',
      'https://www.dailymotion.com/video/x8abc',
      'https://geo.dailymotion.com/player.html?video=x8abc',
    ],
    [
      'https://open.spotify.com/embed/episode/4rOoJ6?utm_source=oembed',
      'https://open.spotify.com/episode/4rOoJ6',
      'https://open.spotify.com/embed/episode/4rOoJ6',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/desk/talk&auto_play=true',
      'https://soundcloud.com/desk/talk',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fdesk%2Ftalk',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1',
    ],
    [
      'https://embed.podcasts.apple.com/us/podcast/desk/id12?i=34',
      'https://podcasts.apple.com/us/podcast/desk/id12?i=34',
      'https://embed.podcasts.apple.com/us/podcast/desk/id12?i=34',
    ],
    [
      'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d9775.0!2d21.01!3d-52.23!2m3',
      'https://www.google.com/maps/search/?api=1&query=-52.23%2C21.01',
      'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d9775.0!2d21.01!3d-52.23!2m3',
    ],
    [
      'https://www.google.com/maps/d/u/0/embed?mid=1aB',
      'https://www.google.com/maps/d/viewer?mid=1aB',
      'https://www.google.com/maps/d/u/0/embed?mid=1aB',
    ],
    [
      'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4&marker=52.2,21.0',
      'https://www.openstreetmap.org/?mlat=52.2&mlon=21.0',
      'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4&marker=52.2,21.0',
    ],
    [
      'https://embed.ted.com/talks/lang/pl/a_talk',
      'https://www.ted.com/talks/a_talk',
      'https://embed.ted.com/talks/a_talk',
    ],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fdesk%2Fposts%2F12&width=500',
      'https://www.facebook.com/desk/posts/12',
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fdesk%2Fposts%2F12',
    ],
  ])('%s', (address, url, player) => {
    const html = `<iframe src="${address.replaceAll('&', '&amp;')}" title="What it shows" allow="camera *"></iframe>`
    expect(blocksIn(html, story)).toEqual([{ type: 'embed', url, title: 'What it shows', player }])
    expect(siteEmbedAt(player)?.player).toBe(player)
  })
})

describe('a frame of a site that makes charts is a graphic, with the room that it needs', () => {
  test.each([
    [
      'https://datawrapper.dwcdn.net/aBc12/7/',
      'https://datawrapper.dwcdn.net/aBc12/7/',
      'https://datawrapper.dwcdn.net/aBc12/7/',
    ],
    [
      'https://flo.uri.sh/visualisation/123/embed?auto=1',
      'https://public.flourish.studio/visualisation/123/',
      'https://flo.uri.sh/visualisation/123/embed',
    ],
    ['https://e.infogram.com/ab-12?src=embed', 'https://infogram.com/ab-12', 'https://e.infogram.com/ab-12'],
  ])('%s', (address, url, player) => {
    const html = `<iframe src="${address}" title="Turnout" aria-label="Line chart" height="412"></iframe>`
    const graphic = { type: 'graphic', url, title: 'Turnout', player, alt: 'Line chart', image: null, height: 412 }
    expect(blocksIn(html, story)).toEqual([graphic])
  })
})

describe('a frame of an unknown site', () => {
  test('is named and loaded by its own address', () => {
    expect(blocksIn('<iframe src="http://charts.example/1?a=b" title=" A\n chart "></iframe>', story)).toEqual([
      { type: 'embed', url: 'https://charts.example/1?a=b', title: 'A chart', player: 'https://charts.example/1?a=b' },
    ])
  })

  test.each([
    ['the newsroom’s own', 'https://news.example/widget', story],
    ['the newsroom’s own, by a relative address', '/widget', story],
    ['the newsroom’s own on plain http', 'http://127.0.0.1:8801/widget', 'http://127.0.0.1:8801/story/'],
  ])('that is %s can’t be loaded, only opened', (_, src, base) => {
    expect(blocksIn(`<iframe src="${src}"></iframe>`, base)).toMatchObject([{ type: 'embed', player: '' }])
  })

  test.each([
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
    '<iframe src="about:blank"></iframe>',
    '<iframe></iframe>',
    '<iframe src="https://t.example/" width="0" height="0"></iframe>',
    '<iframe src="https://t.example/" style="display:none;visibility:hidden"></iframe>',
    '<object data="https://e.example/a.swf"><embed src="https://e.example/a.swf"></object>',
  ])('is none: %s', (html) => {
    expect(blocksIn(html, story)).toEqual([])
  })

  test.each([
    'https://google.evil.example/maps/embed?pb=!2d1!3d2',
    'https://www.youtube.com.evil.example/embed/abc-DEF_123',
    'https://evilyoutube.com/embed/abc-DEF_123',
    'https://w.soundcloud.com.evil.example/player/?url=https%3A//soundcloud.com/a/b',
  ])('does not pass for a known one: %s', (address) => {
    expect(siteEmbedAt(address)).toBeNull()
  })

  test.each([
    'https://www.youtube.com/embed/"><script>',
    'https://w.soundcloud.com/player/?url=javascript:alert(1)',
    'https://www.facebook.com/plugins/post.php?href=https://evil.example/posts/',
    'https://www.google.com/search?q=a',
  ])('that a known site doesn’t know is not read as one of its own: %s', (address) => {
    expect(siteEmbedAt(address)).toBeNull()
  })

  test('is the real one where a script would load it', () => {
    const html = '<iframe src="about:blank" data-src="https://youtu.be/abc-DEF_123"></iframe>'
    expect(blocksIn(html, story)).toMatchObject([{ url: 'https://www.youtube.com/watch?v=abc-DEF_123' }])
  })
})

describe('an embed of a newsroom’s system', () => {
  test.each([
    [
      'of WordPress has its caption',
      `<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper"><iframe title="T"
        src="https://www.youtube.com/embed/abc-DEF_123?feature=oembed"></iframe></div><figcaption>The
        debate</figcaption></figure>`,
      'The debate',
    ],
    [
      'that WordPress left as an address',
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
        https://youtu.be/abc-DEF_123
        </div><figcaption>The debate</figcaption></figure>`,
      'The debate',
    ],
    [
      'that WordPress left as a link',
      '<figure class="wp-block-embed"><a href="https://youtu.be/abc-DEF_123">The debate</a></figure>',
      'The debate',
    ],
    [
      'of Ghost',
      '<figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/abc-DEF_123" title="T"></iframe></figure>',
      'T',
    ],
  ])('%s', (_, html, title) => {
    expect(blocksIn(html, story)).toEqual([
      {
        type: 'embed',
        url: 'https://www.youtube.com/watch?v=abc-DEF_123',
        title,
        player: 'https://www.youtube-nocookie.com/embed/abc-DEF_123',
      },
    ])
  })
})

describe('a post of a social network is quoted, and linked to', () => {
  test.each([
    [
      'X',
      `<blockquote class="twitter-tweet"><p lang="en">It is done. <a href="https://t.co/1">pic</a></p>&mdash; Ada First
        (@ada) <a href="https://twitter.com/ada/status/12?ref_src=twsrc">June 1, 2026</a></blockquote><script async
        src="https://platform.twitter.com/widgets.js"></script>`,
      'Ada First (@ada) June 1, 2026',
      'https://x.com/ada/status/12',
      'https://platform.twitter.com/embed/Tweet.html?id=12',
    ],
    [
      'Instagram',
      `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab-1/?utm_source=ig_embed"><a
        href="https://www.instagram.com/p/Ab-1/">View this post on Instagram</a><p>It is done.</p></blockquote>`,
      '',
      'https://www.instagram.com/p/Ab-1/',
      'https://www.instagram.com/p/Ab-1/embed/',
    ],
    [
      'TikTok',
      `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada/video/12" data-video-id="12"><section>It is
        done.</section></blockquote>`,
      '',
      'https://www.tiktok.com/@ada/video/12',
      'https://www.tiktok.com/embed/v2/12',
    ],
    [
      'Facebook',
      `<div class="fb-post" data-href="https://www.facebook.com/ada/posts/12"><blockquote
        cite="https://www.facebook.com/ada/posts/12"><p>It is done.</p>Posted by Ada First</blockquote></div>`,
      'Posted by Ada First',
      'https://www.facebook.com/ada/posts/12',
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fada%2Fposts%2F12',
    ],
    [
      'Bluesky',
      `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:ab12/app.bsky.feed.post/3k"><p>It is done.</p>&mdash;
        Ada First</blockquote>`,
      'Ada First',
      'https://bsky.app/profile/did:plc:ab12/post/3k',
      'https://embed.bsky.app/embed/did:plc:ab12/app.bsky.feed.post/3k',
    ],
    [
      'Mastodon',
      `<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ada/12/embed"><p>It is
        done.</p></blockquote>`,
      '',
      'https://social.example/@ada/12/embed',
      '',
    ],
  ])('of %s', (_, html, attribution, url, player) => {
    const [quote, embed, ...more] = blocksIn(html, story)
    expect(quote).toMatchObject({ type: 'quote', attribution })
    expect(JSON.stringify(quote)).toContain('It is done.')
    expect(embed).toEqual({ type: 'embed', url, title: '', player })
    expect(more).toEqual([])
  })

  test('unless it names none: then it is a quotation', () => {
    expect(blocksIn('<blockquote class="twitter-tweet"><p>Done.</p></blockquote>', story)).toMatchObject([
      { type: 'quote' },
    ])
  })
})
