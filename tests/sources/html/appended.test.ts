// @vitest-environment node
import { reads } from './reads'

reads('what plug-ins add', [
  ['<p>Text.</p><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3></div>', 'P Text.'],
  ['<p>Text.</p><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>', 'P Text.'],
  ['<p>Text.</p><div class="post-views content-post">Views: 12</div>', 'P Text.'],
  ['<p>Text.</p><div class="wp-block-group author-bio"><p>Ada</p></div>', 'P Text.'],
  ['<p>Text.</p><div class="et_social_inline">Share</div>', 'P Text.'],
  [
    '<p>Text.</p><div class="dpsp-share-text">Sharing is caring!</div><div id="dpsp-content-bottom" class="dpsp-content-wrapper">x</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="simplesocialbuttons">x</div><div class="apss-social-share">y</div><div class="social-icons">z</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="wp-block-jetpack-subscriptions__container">x</div><div class="newsletter-signup"><p>Sign up</p></div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="code-block code-block-1"><ins class="adsbygoogle"></ins></div><div class="ad-container">Advertisement</div><div class="advertisement">Ad</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="wp-post-author">Ada</div><div class="ratemypost">Rate</div><div class="kksr-legacy">x</div>',
    'P Text.',
  ],
  ['<p>Text.</p><div class="wprm-recipe-jump">x</div><a class="wprm-recipe-jump-link">Jump to Recipe</a>', 'P Text.'],
  [
    '<p>Text.</p><div class="sharethis-inline-share-buttons"></div><div class="ssbp">x</div><div class="swp_social_panelSide">x</div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><ul class="wp-block-social-links"><li><a href="https://x.example/p">X</a></li></ul><div class="wp-block-post-author"><p>Ada</p></div><ul class="wp-block-latest-posts__list wp-block-latest-posts"><li><a href="/o/">Other</a></li></ul><div class="page-links">Pages: <a href="/2/">2</a></div>',
    'P Text.',
  ],
  [
    '<p>Text.</p><div class="comments-area">c</div><div class="printfriendly">Print</div><div class="pf-button">x</div><div class="tts-player">Listen</div>',
    'P Text.',
  ],
])

reads('what plug-ins append without a class of their own', [
  ['<p>a</p><p>Share this:</p><ul><li><a href="https://twitter.com/share?url=x">Tweet</a></li></ul>', 'P a'],
  ['<p>a</p><h3>Teilen mit:</h3><p><a href="https://t.me/share/url?url=x">Telegram</a></p><p>b</p>', 'P a', 'P b'],
  [
    '<p>a</p><p><b>Condividi:</b> <a href="https://www.facebook.com/sharer/sharer.php?u=x">F</a> | <a href="mailto:?subject=x">E</a></p>',
    'P a',
  ],
  ['<p>a</p><p>Like this:</p><p>Like Loading...</p><p>Spread the love</p>', 'P a'],
  ['<p>a</p><h3>Related posts:</h3><ol><li><a href="/b">B</a></li><li><a href="/c">C</a></li></ol>', 'P a'],
  ['<p>a</p><p>The post <a href="/a">A</a> appeared first on <a href="/">News</a>.</p>', 'P a'],
  ['<p>a</p><p>Artykuł <a href="/a">A</a> pochodzi z serwisu <a href="/">News</a>.</p>', 'P a'],
  ['<p>Share this: the council is short of homes.</p>', 'P Share this: the council is short of homes.'],
  ['<p>Share</p><p>prices fell.</p>', 'P Share', 'P prices fell.'],
  [
    '<p>He <a href="https://twitter.com/share?url=x">shared it</a> at noon.</p>',
    'P He [shared it](https://twitter.com/share?url=x) at noon.',
  ],
  [
    '<h3>Related posts</h3><ul><li><a href="/b">B</a>, a classic</li></ul>',
    'H Related posts',
    'UL ([B](/b), a classic)',
  ],
])

reads('what themes add after the text', [
  ['<p>T</p><div class="post-ratings"><img src="/r.gif" alt="1 Star"> (No Ratings Yet)</div>', 'P T'],
  ['<p>T</p><div class="jetpack_subscription_widget"><h2>Subscribe</h2><p>Enter your email</p></div>', 'P T'],
  ['<p>T</p><p class="post-tags">Tags: <a href="/tag/quay/" rel="tag">quay</a></p>', 'P T'],
  ['<p>T</p><nav class="navigation post-navigation"><a href="/a/" rel="prev">Old</a></nav>', 'P T'],
  ['<p>T</p><p><a href="https://news.example/a/#comments">Leave a comment</a></p>', 'P T'],
  ['<p>Tags: none of the cats wore one.</p>', 'P Tags: none of the cats wore one.'],
])
