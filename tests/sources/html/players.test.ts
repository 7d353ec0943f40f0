// @vitest-environment node
import { reads } from './reads'

reads('films behind stand-ins', [
  [
    '<div class="youtube-facade" data-video-id="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="video" data-youtube="https://youtu.be/abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<a class="lite-yt" href="https://www.youtube.com/watch?v=abcdefghijk"><img src="https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg" alt="Storm film"></a>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm film',
  ],
  [
    '<a href="https://www.youtube.com/watch?v=abcdefghijk"><img src="/thumb.jpg" alt="Storm film"></a>',
    'PIC /thumb.jpg "Storm film"',
    'P [Storm film](https://www.youtube.com/watch?v=abcdefghijk)',
  ],
  [
    '<div class="video-wrapper" data-provider="youtube" data-id="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="wp-block-embed-youtube" data-video="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="plyr" data-plyr-provider="youtube" data-plyr-embed-id="abcdefghijk"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<div class="plyr" data-plyr-provider="vimeo" data-plyr-embed-id="12345"></div>', 'EMBED https://vimeo.com/12345'],
  [
    '<div class="epyt-video-wrapper"><div class="__youtube_prefs__" data-facadesrc="https://www.youtube.com/embed/abcdefghijk"></div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe data-src-cmplz="https://www.youtube.com/embed/abcdefghijk" src="about:blank"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe data-cookieblock-src="https://www.youtube.com/embed/abcdefghijk" src=""></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe data-cookie-src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe srcdoc="<a href=https://www.youtube.com/embed/abcdefghijk?autoplay=1><img src=https://img.youtube.com/vi/abcdefghijk/hqdefault.jpg><span>▶</span></a>" src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<iframe srcdoc="<p>Hello</p>"></iframe><p>x</p>', 'P Hello', 'P x'],
  [
    '<div class="brlbs-cmpnt-container" data-borlabs-cookie-content="PGlmcmFtZSBzcmM9Imh0dHBzOi8vd3d3LnlvdXR1YmUuY29tL2VtYmVkL2FiY2RlZmdoaWprIj48L2lmcmFtZT4="></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="et_pb_video"><div class="et_pb_video_box"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<div class="wp-video-shortcode" data-url="https://vimeo.com/12345"></div>', 'EMBED https://vimeo.com/12345'],
  [
    '<div class="jetpack-video-wrapper"><iframe src="https://videopress.com/embed/AbCdEfGh"></iframe></div>',
    'EMBED https://videopress.com/embed/AbCdEfGh',
  ],
  [
    '<youtube-video src="https://www.youtube.com/watch?v=abcdefghijk"></youtube-video>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<lite-youtube video-id="abcdefghijk" video-title="Storm"></lite-youtube>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm',
  ],
  ['<div class="youtube-player" data-id="abcdefghijk"></div>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  ['<div class="youtube" id="abcdefghijk"></div>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  [
    '<div class="youtube-embed" data-video_id="abcdefghijk"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="wp-block-presto-player" data-src="https://cdn.example/film.mp4"></div>',
    'VIDEO https://cdn.example/film.mp4',
  ],
  ['<div data-vimeo-url="https://vimeo.com/12345"></div>', 'EMBED https://vimeo.com/12345'],
  ['<div class="js-video" data-yt="abcdefghijk"></div>', 'EMBED https://www.youtube.com/watch?v=abcdefghijk'],
  [
    '<div class="w-youtube" data-settings="{&quot;videoId&quot;:&quot;abcdefghijk&quot;}"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['<dailymotion-player video="x8abcde"></dailymotion-player>', 'EMBED https://www.dailymotion.com/video/x8abcde'],
  ['<div class="dailymotion" data-video="x8abcde"></div>', 'EMBED https://www.dailymotion.com/video/x8abcde'],
  [
    '<script src="https://geo.dailymotion.com/player.js" data-video="x8abcde"></script>',
    'EMBED https://www.dailymotion.com/video/x8abcde',
  ],
  ['<div id="twitch-embed" data-channel="news"></div>', 'EMBED https://www.twitch.tv/news'],
  [
    '<div class="fb-video" data-href="https://www.facebook.com/x/videos/123/"></div>',
    'EMBED https://www.facebook.com/x/videos/123/',
  ],
  [
    '<div class="fb-post" data-href="https://www.facebook.com/x/posts/123"><blockquote>Words</blockquote></div>',
    'Q Words',
    'EMBED https://www.facebook.com/x/posts/123',
  ],
  [
    '<div class="jwplayer" data-video-src="https://cdn.jwplayer.com/videos/abc.mp4"></div>',
    'VIDEO https://cdn.jwplayer.com/videos/abc.mp4',
  ],
  [
    '<div id="botr_AbCdEfGh_XyZ12345_div"></div><script src="https://cdn.jwplayer.com/players/AbCdEfGh-XyZ12345.js"></script>',
    'EMBED https://cdn.jwplayer.com/players/AbCdEfGh-XyZ12345.html',
  ],
  [
    '<video data-video-id="34" data-account="12" data-player="x" class="video-js"></video><script src="https://players.brightcove.net/12/x_default/index.min.js"></script>',
    'EMBED https://players.brightcove.net/12/x_default/index.html?videoId=34',
  ],
  [
    '<div class="wistia_embed wistia_async_abcde12345"></div><script src="https://fast.wistia.com/embed/medias/abcde12345.jsonp"></script>',
    'EMBED https://fast.wistia.net/embed/iframe/abcde12345',
  ],
  ['<wistia-player media-id="abcde12345"></wistia-player>', 'EMBED https://fast.wistia.net/embed/iframe/abcde12345'],
  [
    '<div class="spotify-embed" data-src="https://open.spotify.com/embed/track/abc"></div>',
    'EMBED https://open.spotify.com/track/abc',
  ],
])

reads('recordings', [
  [
    '<video controls><source src="/v.webm" type="video/webm"><source src="/v.mp4" type="video/mp4"><track src="/v.vtt" kind="subtitles" srclang="pl" label="Polski"></video>',
    'VIDEO https://news.example/v.mp4 https://news.example/v.vtt',
  ],
  [
    '<video data-src="/v.mp4" data-poster="/p.jpg"></video>',
    'VIDEO https://news.example/v.mp4 https://news.example/p.jpg',
  ],
  ['<video><source data-src="/v.mp4"></video>', 'VIDEO https://news.example/v.mp4'],
  ['<video src="blob:https://x/1"></video><p>x</p>', 'P x'],
  ['<video autoplay muted loop playsinline src="/gif.mp4"></video>', 'VIDEO https://news.example/gif.mp4'],
  [
    '<figure class="wp-block-video"><video controls src="/v.mp4"></video><figcaption>Cap</figcaption></figure>',
    'VIDEO https://news.example/v.mp4 Cap',
  ],
  ['<audio controls><source src="/a.mp3"><a href="/a.mp3">Download</a></audio>', 'AUDIO https://news.example/a.mp3'],
  [
    '<div class="wp-video"><!--[if lt IE 9]><script>document.createElement(\'video\');</script><![endif]--><video class="wp-video-shortcode"><source type="video/mp4" src="/v.mp4?_=1"><a href="/v.mp4">/v.mp4</a></video></div>',
    'VIDEO https://news.example/v.mp4?_=1',
  ],
  [
    '<video><track kind="captions" src="/v.vtt"><source src="/v.m3u8" type="application/x-mpegURL"></video>',
    'VIDEO https://news.example/v.m3u8 https://news.example/v.vtt',
  ],
  ['<audio src="/a.mp3" title="Interview"></audio>', 'AUDIO https://news.example/a.mp3 Interview'],
  ['<video src="/v.mp4"><p>Your browser can\'t</p></video>', 'VIDEO https://news.example/v.mp4'],
])

reads('playlists', [
  [
    '<div class="wp-playlist wp-audio-playlist"><audio controls="controls" preload="none" width="640"></audio><noscript><ol><li><a href=\'/a.mp3\'>a</a></li></ol></noscript><script type="application/json" class="wp-playlist-script">{"type":"audio","tracks":[{"src":"https://news.example/a.mp3","type":"audio/mpeg","title":"First","caption":"","description":""}]}</script></div>',
    'AUDIO https://news.example/a.mp3 First',
  ],
  [
    '<div class="wp-playlist wp-video-playlist"><video controls></video><script type="application/json" class="wp-playlist-script">{"type":"video","tracks":[{"src":"https://news.example/a.mp4","title":"First"}]}</script></div>',
    'VIDEO https://news.example/a.mp4 First',
  ],
  [
    '<figure class="wp-block-audio"><audio controls src="/a.mp3"></audio><figcaption>Cap</figcaption></figure>',
    'AUDIO https://news.example/a.mp3 Cap',
  ],
])

reads('frames that wait until readers agree', [
  [
    '<div data-frame="&lt;iframe src=&quot;https://www.youtube.com/embed/abcdefghijk&quot;&gt;&lt;/iframe&gt;"></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<script type="text/template">PGlmcmFtZSBzcmM9Imh0dHBzOi8vcGxheWVyLnZpbWVvLmNvbS92aWRlby8xMjM0NTYiPjwvaWZyYW1lPg==</script>',
    'EMBED https://vimeo.com/123456',
  ],
  ['<script type="text/plain"><iframe src="https://e.example/f"></iframe></script>', 'EMBED https://e.example/f'],
  ['<template><p>x</p><iframe src="https://e.example/f"></iframe></template>', 'EMBED https://e.example/f'],
])

reads('the still of a film is shown once', [
  [
    '<div class="et_pb_video_box"><iframe src="https://player.vimeo.com/video/76979871"></iframe></div><div class="et_pb_video_overlay" style="background-image:url(/t.jpg)"><a href="#"></a></div>',
    'EMBED https://vimeo.com/76979871',
  ],
])

reads('a frame that iubenda holds back', [
  [
    '<iframe suppressedsrc="https://www.youtube.com/embed/abcdefghijk" src="//cdn.iubenda.com/cookie_solution/empty.html"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
])
