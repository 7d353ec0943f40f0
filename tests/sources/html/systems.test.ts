// @vitest-environment node
import { reads } from './reads'

// The kinds of kinds.test.ts once more, as newsrooms' systems write them: each row came out wrong at first sight.

reads('Quill and Google Docs', [
  // Items say how deep they stand, and no list is in a list.
  [
    '<ol><li>One</li><li class="ql-indent-1">One a</li><li class="ql-indent-2">One a i</li><li>Two</li></ol>',
    'OL (One OL (One a OL (One a i))) (Two)',
  ],
  [
    '<ol><li data-list="ordered">One</li><li data-list="bullet" class="ql-indent-1">a</li><li data-list="ordered">Two</li></ol>',
    'OL (One UL (a)) (Two)',
  ],
  ['<ul><li aria-level="1">Fish</li><li aria-level="2">Cod</li></ul>', 'UL (Fish UL (Cod))'],
  // What says its direction by its style or its letters alone.
  ['<p style="direction: rtl; text-align: right">שלום</p><p>x</p>', 'P {und-Arab שלום}', 'P x'],
  [
    '<div dir="auto">«مرحبا» Hello</div><div dir="auto">Hello مرحبا</div>',
    'P {und-Arab «مرحبا» Hello}',
    'P Hello مرحبا',
  ],
  ['<ol><li class="ql-indent-1">a</li><li class="ql-indent-1">b</li><li>c</li></ol>', 'OL (a) (b) (c)'],
])

reads('page builders', [
  // Hidden on screens of each size, one class for each.
  [
    '<div class="elementor-hidden-desktop elementor-hidden-tablet elementor-hidden-mobile"><p>Draft</p></div><div class="elementor-hidden-mobile"><p>Shown</p></div>',
    'P Shown',
  ],
  [
    '<div class="block-visibility-hide-large-screen block-visibility-hide-medium-screen block-visibility-hide-small-screen"><p>Draft</p></div><p>x</p>',
    'P x',
  ],
  ['<div class="kvs-lg-false kvs-md-false kvs-sm-false"><p>Draft</p></div><p class="kvs-lg-false">x</p>', 'P x'],
  // Titles that are pressed, and buttons below what they open.
  [
    '<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button" aria-controls="c1" aria-expanded="false"><span aria-hidden="true"><i class="fas fa-plus"></i></span><a class="elementor-accordion-title" tabindex="0">When?</a></div><div id="c1" class="elementor-tab-content" role="region"><p>Friday.</p></div></div>',
    'H When?',
    'P Friday.',
  ],
  [
    '<ul class="accordion-items-container"><li class="accordion-item"><h4><button aria-expanded="false" aria-controls="d1">With a dog?</button></h4><div class="accordion-item__dropdown" role="region" id="d1" style="display:none"><p>Yes.</p></div></li></ul>',
    'H With a dog?',
    'P Yes.',
  ],
  [
    '<div class="expandable"><p>Start.</p><div hidden id="m1"><p>The rest.</p></div><button aria-controls="m1" aria-expanded="false">Read more</button></div>',
    'P Start.',
    'P The rest.',
  ],
  // Rows of tabs that are lists of links: jQuery UI, Divi, WPBakery.
  [
    '<div id="tabs"><ul><li><a href="#t1">2024</a></li><li><a href="#t2">2025</a></li></ul><div id="t1"><p>38,000</p></div><div id="t2"><p>41,500</p></div></div>',
    'H 2024',
    'P 38,000',
    'H 2025',
    'P 41,500',
  ],
  [
    '<div class="et_pb_tabs"><ul class="et_pb_tabs_controls"><li><a href="#">2024</a></li><li><a href="#">2025</a></li></ul><div class="et_pb_all_tabs"><div class="et_pb_tab"><p>38,000</p></div><div class="et_pb_tab"><p>41,500</p></div></div></div>',
    'H 2024',
    'P 38,000',
    'H 2025',
    'P 41,500',
  ],
  [
    '<div class="vc_tta-tabs-container"><ul class="vc_tta-tabs-list"><li><a href="#n1">North</a></li></ul></div><div class="vc_tta-panels"><div class="vc_tta-panel" id="n1"><h4>North</h4><div><p>Rain.</p></div></div></div>',
    'H North',
    'P Rain.',
  ],
  ['<div style="height:1px;width:1px;overflow:hidden">pixel</div><p>x</p>', 'P x'],
])

reads('late pictures of plug-ins and sites', [
  [
    '<img src="//news.example/a3-lazy-load/assets/images/lazy_placeholder.gif" data-lazy-type="image" data-src="/pier.jpg">',
    'PIC /pier.jpg',
  ],
  ['<img src="/1x1.gif" data-lazy="true" data-lazy-sizes="50.5vw" data-full-url="/pier.jpg">', 'PIC /pier.jpg'],
  ['<div><img src="/img/grey-placeholder.png"><img src="/pier.jpg" alt="Pier"></div>', 'PIC /pier.jpg "Pier"'],
  ['<p>Read:</p><img src="/empty-shelves.jpg">', 'P Read:', 'PIC /empty-shelves.jpg'],
  [
    '<figure><span class="img" data-lazyload="/pier.jpg" role="img" aria-label="Pier"></span><figcaption>At low tide.</figcaption></figure>',
    'PIC /pier.jpg "Pier" At low tide.',
  ],
  [
    '<wow-image><img src="https://static.wixstatic.com/media/a~mv2.jpg/v1/fill/w_147,h_98,q_80,blur_2/a~mv2.jpg" alt="Pier"></wow-image>',
    'PIC https://static.wixstatic.com/media/a~mv2.jpg "Pier"',
  ],
  ['<iframe src="https://maps.example/f?ids[]=1"></iframe>', 'EMBED https://maps.example/f?ids[]=1'],
])

reads('notes and ways of systems', [
  [
    '<p>Rents doubled.<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a> Twice.<a id="footnote-anchor-2" href="#footnote-2">2</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>City survey.</p></div></div><div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>Port survey.</p></div></div>',
    'P Rents doubled.[{#at-footnote-anchor-1 1}](#at-footnote-1) Twice.[{#at-footnote-anchor-2 2}](#at-footnote-2)',
    'NOTES (#at-footnote-1 ^at-footnote-anchor-1 City survey.) (#at-footnote-2 ^at-footnote-anchor-2 Port survey.)',
  ],
  [
    '<p>Rents doubled.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span>City survey.</span></li></ol>',
    'P Rents doubled.<superscript [{#at-cite_ref-1 [1]}](#at-cite_note-1)>',
    'NOTES (#at-cite_note-1 ^at-cite_ref-1 City survey.)',
  ],
  ['<p>Tide. <a href="#top">Back to top</a></p><p><a href="#page-top">Up ↑</a></p>', 'P Tide.'],
])

reads('players of systems, and what stands beside them', [
  [
    '<figure class="kg-card kg-video-card" data-kg-thumbnail="/v_thumb.jpg" data-kg-custom-thumbnail=""><video src="/v.mp4" poster="https://img.spacergif.org/v1/1280x720/0a/spacer.png"></video><figcaption>Rain</figcaption></figure>',
    'VIDEO https://news.example/v.mp4 Rain https://news.example/v_thumb.jpg',
  ],
  // Frames that only pass another site's page on: Drupal, Embedly (Medium, Ghost).
  [
    '<iframe src="https://news.example/media/oembed?url=https%3A//www.youtube.com/watch%3Fv%3Dabcdefghijk&amp;hash=x" title="Storm"></iframe>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm',
  ],
  [
    '<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fplayer.vimeo.com%2Fvideo%2F123456&amp;type=text%2Fhtml"></iframe>',
    'EMBED https://vimeo.com/123456',
  ],
  // Stand-ins: Arc's player, a plug-in's link, Blogger's old object, Iframely's empty link.
  ['<div class="powa" data-org="news" data-uuid="8b6c0d7e-1111"></div>', 'EMBED https://news.example/2026/a-story/'],
  [
    '<div class="preview-youtube" title="Play video"><a href="https://www.youtube.com/watch?v=abcdefghijk" class="lazy-load-youtube" data-video-id="abcdefghijk">Storm film</a></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm film',
  ],
  [
    '<object class="BLOGGER-youtube-video"><param name="movie" value="https://youtube.googleapis.com/v/abcdefghijk&source=uds"></object>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<div class="iframely-embed"><a href="https://giphy.com/gifs/abc" data-iframely-url="//cdn.iframe.ly/api/iframe?url=x"></a></div>',
    'EMBED https://giphy.com/gifs/abc',
  ],
  [
    '<div class="tableauPlaceholder"><object class="tableauViz" style="display:none;"><param name="name" value="Rents/Dash"></object></div>',
    'P [public.tableau.com/views/Rents/Dash](https://public.tableau.com/views/Rents/Dash)',
  ],
  // The label of a player's button is no name of the film.
  [
    '<div class="elementor-widget-video" data-settings="{&quot;youtube_url&quot;:&quot;https:\\/\\/youtu.be\\/abcdefghijk&quot;}"><div role="button" aria-label="Play Video"><span class="elementor-screen-only">Play Video</span></div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<lite-youtube videoid="abcdefghijk" playlabel="Play: Storm film"></lite-youtube>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk Storm film',
  ],
  // What asks for consent before a player, and what its script or its maker adds.
  [
    '<div class="BorlabsCookie"><div class="_brlbs-content-blocker"><img src="/yt.jpg" alt="YouTube"><p>By loading the video, you agree.</p></div><div class="borlabs-hide"><script type="text/template">PGlmcmFtZSBzcmM9Imh0dHBzOi8vd3d3LnlvdXR1YmUuY29tL2VtYmVkL2FiY2RlZmdoaWprIj48L2lmcmFtZT4=</script></div></div>',
    'EMBED https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<iframe src="https://flo.uri.sh/visualisation/1234567/embed" title="Rents"></iframe><div><a class="flourish-credit" href="https://public.flourish.studio/visualisation/1234567/"><img alt="Made with Flourish" src="https://public.flourish.studio/made.svg"></a></div>',
    'GRAPHIC https://public.flourish.studio/visualisation/1234567/ https://flo.uri.sh/visualisation/1234567/embed Rents',
  ],
  [
    '<script src="https://secure.polldaddy.com/p/9876543.js"></script><noscript><a href="https://poll.fm/9876543">Take Our Poll</a></noscript>',
    'EMBED https://poll.fm/9876543 Take Our Poll',
  ],
  [
    '<div id="DV-viewer-99" class="DC-embed"></div><script>DV.load("https://www.documentcloud.org/documents/99-audit.js", {})</script>',
    'EMBED https://www.documentcloud.org/documents/99-audit',
  ],
])

reads('galleries, captions and credits of systems', [
  [
    '<div class="sqs-gallery"><div class="slide"><a><img data-src="/a.jpg" alt="Boats"></a></div><div class="slide"><a><img data-src="/b.jpg"></a></div></div>',
    'GALLERY /a.jpg "Boats" + /b.jpg',
  ],
  [
    '<div class="image-gallery-embed"><div class="image-row"><img src="/a.jpg"><img src="/b.jpg"></div><figcaption class="image-caption">Two boats</figcaption></div>',
    'GALLERY Two boats + /a.jpg + /b.jpg',
  ],
  [
    '<div class="slick__slider"><div class="slide"><div class="media"><img src="/a.jpg"></div><div class="slide__caption">One</div></div><div class="slide"><div class="media"><img src="/b.jpg"></div><div class="slide__caption">Two</div></div></div>',
    'GALLERY /a.jpg One + /b.jpg Two',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Crowds. <span class="credit">(Ann Lee)</span></figcaption></figure>',
    'PIC /a.jpg Crowds. (Ann Lee)',
  ],
  // Blogger's fine print below a picture.
  [
    '<div class="separator"><img src="/pier.jpg" width="400" height="266"></div><div style="text-align: center;"><span style="font-size: x-small;">The pier. Photo: Ann Lee</span></div>',
    'PIC /pier.jpg The pier. (Photo: Ann Lee)',
  ],
])

reads('formulas that a script would draw', [
  [
    '<div class="latex-rendered" data-attrs="{&quot;persistentExpression&quot;:&quot;\\\\frac{a}{b}&quot;,&quot;id&quot;:&quot;A&quot;}"></div>',
    'P \\frac{a}{b}',
  ],
  ['<p>So <span class="ql-formula" data-value="e=mc^2"></span>.</p>', 'P So e=mc^2 .'],
])

reads('tables with portraits, flags and stars', [
  [
    '<table><tr><td rowspan="2"><img src="/ada.jpg" width="120" height="160"></td><td><b>Ada Holt</b></td></tr><tr><td>Harbour master, 52</td></tr></table>',
    'PIC /ada.jpg',
    'P <strong Ada Holt>',
    'P Harbour master, 52',
  ],
  [
    '<table><tr><th></th><th>Name</th><th>Votes</th></tr><tr><td><img src="/ada.jpg" width="120" height="160"></td><td>Ada Holt</td><td>1,204</td></tr></table>',
    'TABLE Name | Votes // Ada Holt | 1,204',
    'PIC /ada.jpg',
  ],
  [
    '<table><tr><th>Team</th></tr><tr><td><span class="flag-icon" title="Poland"></span> Poland</td></tr></table>',
    'TABLE Team // Poland',
  ],
  [
    '<table><tr><th>Pub</th><th>Stars</th></tr><tr><td>Crown</td><td><img src="/star.png" width="16"><img src="/star.png" width="16"><i class="fa fa-star-o"></i></td></tr></table>',
    'TABLE Pub | Stars // Crown | ★★ ☆',
  ],
])

reads('quotations of systems, and what is added to them', [
  ['<div class="pullquote"><p>We will not go.</p><p>— Ada Holt</p></div>', 'Q We will not go. — Ada Holt'],
  ['<aside class="pull-quote">We will not go</aside><p>x</p>', 'Q We will not go', 'P x'],
  [
    '<blockquote class="elementor-blockquote"><p>We will not go.</p><div class="e-q-footer"><cite>Ada Holt</cite><a href="https://twitter.com/intent/tweet?text=x" class="elementor-blockquote__tweet-button">Tweet</a></div></blockquote>',
    'Q We will not go. — Ada Holt',
  ],
  // What readers are asked to share is said by the story.
  [
    '<p>Text.</p><p><a href="https://twitter.com/intent/tweet?text=x">We will not go.</a><a class="bctt-ctt-btn" href="https://twitter.com/intent/tweet?text=x">Click To Tweet</a></p>',
    'P Text.',
    'P [We will not go.](https://twitter.com/intent/tweet?text=x)',
  ],
  [
    '<p>Text.</p><div class="subscription-widget-wrap"><p class="cta-caption">Thanks for reading! Subscribe for free.</p></div><span class="rt-reading-time">Reading Time: 4 minutes</span>',
    'P Text.',
  ],
])
