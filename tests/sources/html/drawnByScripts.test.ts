// @vitest-environment node
import { reads } from './reads'

reads('charts, polls and posts that scripts draw', [
  [
    '<div class="flourish-embed flourish-chart" data-src="visualisation/123"><script src="https://public.flourish.studio/resources/embed.js"></script><noscript><img src="https://public.flourish.studio/visualisation/123/thumbnail" width="100%" alt="chart of rents" /></noscript></div>',
    'GRAPHIC https://public.flourish.studio/visualisation/123/ https://flo.uri.sh/visualisation/123/embed chart of rents',
  ],
  [
    '<div class="flourish-embed" data-src="story/123?45" data-height="600px"><noscript><img src="https://public.flourish.studio/story/123/thumbnail" alt="visualization"></noscript></div>',
    'GRAPHIC https://public.flourish.studio/story/123/ https://flo.uri.sh/story/123/embed 600',
  ],
  [
    '<iframe src="https://flo.uri.sh/visualisation/123/embed" title="Interactive or visual content"></iframe>',
    'GRAPHIC https://public.flourish.studio/visualisation/123/ https://flo.uri.sh/visualisation/123/embed',
  ],
  [
    '<datawrapper-visualization data-chart="Ab12C"></datawrapper-visualization>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/',
  ],
  [
    '<div class="infogram-embed" data-id="_/AbC123" data-type="interactive" data-title="Budget"></div><div><a href="https://infogram.com/_/AbC123">Budget</a><br><a href="https://infogram.com" rel="nofollow">Infogram</a></div>',
    'GRAPHIC https://infogram.com/_/AbC123 https://e.infogram.com/_/AbC123 Budget',
  ],
  [
    '<div class="flourish-embed" data-src="story/123" data-url="https://flo.uri.sh/story/123/embed"></div>',
    'GRAPHIC https://public.flourish.studio/story/123/ https://flo.uri.sh/story/123/embed',
  ],
  [
    '<iframe title="Rents" aria-label="Chart" id="datawrapper-chart-Ab12C" src="https://datawrapper.dwcdn.net/Ab12C/1/" scrolling="no"></iframe><script>!function(){}</script>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/1/ Rents "Chart"',
  ],
  [
    '<div class="tableauPlaceholder" id="viz1"><noscript><a href="#"><img alt="Dash" src="https://public.tableau.com/static/images/x/y/1_rss.png"></a></noscript><object class="tableauViz"><param name="host_url" value="https%3A%2F%2Fpublic.tableau.com%2F"><param name="name" value="Book/Dash"></object></div>',
    'PIC https://public.tableau.com/static/images/x/y/1_rss.png "Dash"',
    'P [public.tableau.com/views/Book/Dash](https://public.tableau.com/views/Book/Dash)',
  ],
  [
    '<tableau-viz src="https://public.tableau.com/views/Book/Dash"></tableau-viz>',
    'EMBED https://public.tableau.com/views/Book/Dash',
  ],
  [
    '<script id="infogram_0_abc-def" title="Budget" src="https://e.infogram.com/js/dist/embed.js?x" type="text/javascript"></script>',
    'GRAPHIC https://infogram.com/abc-def https://e.infogram.com/abc-def Budget',
  ],
  [
    '<script async src="//e.infogram.com/js/embed.js" id="infogram_0_budget-2026" title="Budget"></script>',
    'GRAPHIC https://infogram.com/budget-2026 https://e.infogram.com/budget-2026 Budget',
  ],
  ['<div data-src="https://graphics.example/chart/" class="pym"></div>', 'EMBED https://graphics.example/chart/'],
  ['<div id="pym-1" data-pym-src="/own/chart/"></div>', 'EMBED https://news.example/own/chart/'],
  [
    "<div id=\"g-chart\"></div><script>new pym.Parent('g-chart', 'https://graphics.example/chart/', {});</script>",
    'EMBED https://graphics.example/chart/',
  ],
  [
    '<script src="https://www.riddle.com/embed/files-v2/embed.js"></script><div class="riddle2-wrapper" data-rid-id="abc123"><iframe src="https://www.riddle.com/embed/a/abc123"></iframe></div>',
    'EMBED https://www.riddle.com/embed/a/abc123',
  ],
  [
    '<div class="riddle_target" data-url="https://www.riddle.com/a/12345"></div>',
    'EMBED https://www.riddle.com/a/12345',
  ],
  [
    '<div class="apester-media" data-media-id="5f0abc123"></div>',
    'EMBED https://renderer.apester.com/interaction/5f0abc123',
  ],
  [
    '<div class="typeform-widget" data-url="https://form.typeform.com/to/abc"></div>',
    'EMBED https://form.typeform.com/to/abc',
  ],
  ['<div data-tf-live="01ABC"></div>', 'EMBED https://form.typeform.com/to/01ABC'],
  [
    '<div class="strawpoll-embed" id="strawpoll_abc"><iframe src="https://strawpoll.com/embed/abc"></iframe></div>',
    'EMBED https://strawpoll.com/embed/abc',
  ],
  [
    '<blockquote class="reddit-card"><a href="https://www.reddit.com/r/x/comments/abc/t/">Title</a> from <a href="https://reddit.com/r/x">x</a></blockquote><script src="https://embed.redditmedia.com/widgets/platform.js"></script>',
    'Q [Title](https://www.reddit.com/r/x/comments/abc/t/) from [x](https://reddit.com/r/x)',
  ],
  [
    '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/x/comments/abc/t/">Title</a></blockquote>',
    'Q [Title](https://www.reddit.com/r/x/comments/abc/t/)',
  ],
  [
    '<blockquote class="imgur-embed-pub" data-id="a/abc"><a href="//imgur.com/a/abc">Pic</a></blockquote>',
    'Q [Pic](https://imgur.com/a/abc)',
  ],
  [
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/123" data-video-id="123"><section><a href="https://www.tiktok.com/@a">@a</a> <p>words</p></section></blockquote>',
    'Q [@a](https://www.tiktok.com/@a)⏎words',
    'EMBED https://www.tiktok.com/@a/video/123',
  ],
  [
    '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@a/post/abc"></blockquote>',
    'EMBED https://www.threads.net/@a/post/abc',
  ],
  [
    '<blockquote class="mastodon-embed" data-embed-url="https://mas.to/@a/1/embed"><a href="https://mas.to/@a/1">Post</a></blockquote>',
    'P [Post](https://mas.to/@a/1)',
    'EMBED https://mas.to/@a/1/embed',
  ],
  [
    '<iframe class="mastodon-embed" src="https://mas.to/@a/1/embed"></iframe><script src="https://mas.to/embed.js"></script>',
    'EMBED https://mas.to/@a/1/embed',
  ],
  [
    '<a class="twitter-timeline" href="https://twitter.com/TwitterDev">Tweets by TwitterDev</a><script src="https://platform.twitter.com/widgets.js"></script>',
    'P [Tweets by TwitterDev](https://twitter.com/TwitterDev)',
  ],
  [
    '<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/123/"></a>',
    'EMBED https://www.pinterest.com/pin/123/',
  ],
  ['<a data-pin-do="embedBoard" href="https://www.pinterest.com/x/y/"></a>', 'EMBED https://www.pinterest.com/x/y/'],
  ['<div class="scribd_iframe_embed" data-doc="123"></div>', 'EMBED https://www.scribd.com/embeds/123/content'],
  [
    '<div class="DV-container" id="DV-viewer-123-report"></div><script src="//assets.documentcloud.org/viewer/loader.js"></script><script>DV.load("https://www.documentcloud.org/documents/123-report.js", {})</script><noscript><a href="https://assets.documentcloud.org/documents/123/report.pdf">Report (PDF)</a></noscript>',
    'EMBED https://www.documentcloud.org/documents/123-report',
    'P [Report (PDF)](https://assets.documentcloud.org/documents/123/report.pdf)',
  ],
  [
    '<div class="buzzsprout-player" id="buzzsprout-player-123"></div><script src="https://www.buzzsprout.com/123/456-x.js?container_id=buzzsprout-player-123&player=small"></script>',
    'EMBED https://www.buzzsprout.com/123/456',
  ],
  [
    '<div id="podigee"></div><script class="podigee-podcast-player" src="https://player.podigee-cdn.net/podcast-player/javascripts/podigee-podcast-player.js" data-configuration="https://x.podigee.io/1/embed?context=external"></script>',
    'EMBED https://x.podigee.io/1/embed?context=external',
  ],
  [
    '<object type="application/x-shockwave-flash" data="https://www.youtube.com/v/abcdefghijk"><param name="movie" value="https://www.youtube.com/v/abcdefghijk"></object>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<object><param name="movie" value="https://www.youtube.com/v/abcdefghijk"><embed src="https://www.youtube.com/v/abcdefghijk"></object>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<object data="/u/report.pdf" type="application/pdf">Your browser can\'t show PDF. <a href="/u/report.pdf">Download</a></object>',
    "P Your browser can't show PDF. [Download](/u/report.pdf)",
  ],
  ['<object data="/chart.svg" type="image/svg+xml"></object>', 'PIC /chart.svg'],
  ['<embed src="https://e.example/player.swf">'],
  ['<object data="https://e.example/page.html" title="Map"></object>', 'P [Map](https://e.example/page.html)'],
  [
    '<amp-twitter data-tweetid="123"></amp-twitter><amp-facebook data-href="https://www.facebook.com/x/posts/123"></amp-facebook><amp-iframe src="https://e.example/x"></amp-iframe>',
    'EMBED https://x.com/i/status/123',
    'EMBED https://www.facebook.com/x/posts/123',
    'EMBED https://e.example/x',
  ],
  [
    '<amp-brightcove data-account="12" data-video-id="34"></amp-brightcove>',
    'EMBED https://players.brightcove.net/12/default_default/index.html?videoId=34',
  ],
  [
    '<amp-soundcloud data-trackid="123"></amp-soundcloud>',
    'EMBED https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123',
  ],
  [
    '<amp-jwplayer data-player-id="AbCdEfGh" data-media-id="XyZ12345"></amp-jwplayer>',
    'EMBED https://cdn.jwplayer.com/players/XyZ12345-AbCdEfGh.html',
  ],
  [
    '<amp-pinterest data-url="https://www.pinterest.com/pin/123/"></amp-pinterest>',
    'EMBED https://www.pinterest.com/pin/123/',
  ],
  [
    '<amp-tiktok data-src="https://www.tiktok.com/@a/video/123"></amp-tiktok>',
    'EMBED https://www.tiktok.com/@a/video/123',
  ],
  [
    '<amp-reddit data-src="https://www.reddit.com/r/x/comments/abc/t/"></amp-reddit>',
    'EMBED https://www.reddit.com/r/x/comments/abc/t/',
  ],
  [
    '<div class="everviz-abc123"><script src="https://app.everviz.com/inject/abc123/?v=1" defer></script></div>',
    'EMBED https://app.everviz.com/embed/abc123/',
  ],
  [
    '<script src="https://www.thinglink.com/jse/embed.js"></script><img class="alwaysThinglink" src="https://cdn.thinglink.me/x.jpg">',
    'PIC https://cdn.thinglink.me/x.jpg',
  ],
  [
    '<script src="https://cdn.knightlab.com/libs/timeline3/latest/js/timeline.js"></script><iframe src="https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=x" title="T"></iframe>',
    'EMBED https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=x T',
  ],
  [
    '<div id="sd-poll"></div><script src="https://secure.polldaddy.com/p/123.js"></script><noscript><a href="https://polldaddy.com/poll/123/">Take Our Poll</a></noscript>',
    'EMBED https://poll.fm/123',
    'P [Take Our Poll](https://polldaddy.com/poll/123/)',
  ],
])

reads('what a script of an unknown maker would draw', [
  ['<div class="vote-quiz" data-key="7" title="The quiz"></div>', 'EMBED https://news.example/2026/a-story/ The quiz'],
  ['<div id="poll-embed-77"></div>', 'EMBED https://news.example/2026/a-story/'],
  ['<div class="newsletter-embed" data-list="7"></div><div class="chart"></div>'],
  [
    '<script src="https://e.infogram.com/js/dist/embed.js" data-id="_/AbC"></script>',
    'GRAPHIC https://infogram.com/_/AbC https://e.infogram.com/_/AbC',
  ],
  ['<canvas role="img" aria-label="Turnout by region"></canvas>', 'P Turnout by region'],
  ['<canvas>Turnout: 54%</canvas><canvas>Your browser can’t draw this.</canvas>', 'P Turnout: 54%'],
])

reads('the still of a graphic is shown once', [
  [
    '<script src="https://datawrapper.dwcdn.net/Ab12C/embed.js" data-target="#x"></script><noscript><img src="https://datawrapper.dwcdn.net/Ab12C/full.png" alt="Rents"></noscript>',
    'GRAPHIC https://datawrapper.dwcdn.net/Ab12C/ Rents',
  ],
])
