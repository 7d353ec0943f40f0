// @vitest-environment node
import { reads } from './reads'

reads('captions and credits around pictures', [
  [
    '<div class="gallery"><dl class="gallery-item"><dt class="gallery-icon"><a href="/a-full.jpg"><img src="/a.jpg"></a></dt><dd class="wp-caption-text gallery-caption">Boats (Photo: Ann Lee)</dd></dl><dl class="gallery-item"><dt><img src="/b.jpg"></dt></dl></div>',
    'GALLERY /a.jpg Boats (Photo: Ann Lee) + /b.jpg',
  ],
  [
    '<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="/a.jpg"><figcaption>A. Photo: Ann Lee</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="/b.jpg"></figure></li></ul><figcaption>All of it</figcaption></figure>',
    'GALLERY All of it + /a.jpg A. (Photo: Ann Lee) + /b.jpg',
  ],
  [
    '<div class="wp-block-jetpack-slideshow"><ul class="swiper-wrapper"><li class="wp-block-jetpack-slideshow_slide swiper-slide"><figure><img src="/a.jpg"><figcaption class="wp-block-jetpack-slideshow_caption gallery-caption">A</figcaption></figure></li><li><figure><img src="/b.jpg"></figure></li></ul></div>',
    'GALLERY /a.jpg A + /b.jpg',
  ],
  [
    '<div class="ngg-galleryoverview"><div class="ngg-gallery-thumbnail-box"><a href="/a-full.jpg"><img src="/a.jpg" alt="a"></a></div><div><img src="/b.jpg"></div></div>',
    'GALLERY /a.jpg "a" + /b.jpg',
  ],
  ['<figure><img src="/a.jpg"><img src="/b.jpg"></figure>', 'PIC /a.jpg', 'PIC /b.jpg'],
  [
    '<figure><figure><img src="/a.jpg"><figcaption>A</figcaption></figure><figure><img src="/b.jpg"></figure><figcaption>Photos: Ann Lee</figcaption></figure>',
    'PIC /a.jpg A',
    'PIC /b.jpg (Photos: Ann Lee)',
  ],
  [
    '<div class="swiper"><div class="swiper-slide"><img src="/a.jpg"></div><div class="swiper-slide"><img src="/b.jpg"></div></div>',
    'PIC /a.jpg',
    'PIC /b.jpg',
  ],
  [
    '<div class="tiled-gallery"><div class="gallery-row"><div class="tiled-gallery-item"><a href="/x/"><img src="/a.jpg" data-image-title="x"></a><div class="tiled-gallery-caption">One</div></div></div></div>',
    'GALLERY /a.jpg One',
  ],
  [
    '<div class="wp-block-image"><figure class="alignleft"><img src="/a.jpg"><figcaption>cap</figcaption></figure></div>',
    'PIC /a.jpg cap',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Cap <span class="credit">Ann Lee/AP</span></figcaption></figure>',
    'PIC /a.jpg Cap (Ann Lee/AP)',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Cap. <em>Ann Lee/AP</em></figcaption></figure>',
    'PIC /a.jpg Cap. (Ann Lee/AP)',
  ],
  [
    '<figure><img src="/a.jpg"><figcaption>Cap</figcaption><figcaption>Photo: Ann Lee</figcaption></figure>',
    'PIC /a.jpg Cap (Photo: Ann Lee)',
  ],
  [
    '<figure><img src="/a.jpg"><div class="caption">Cap. Photo: Ann Lee</div></figure>',
    'PIC /a.jpg Cap. (Photo: Ann Lee)',
  ],
  [
    '<div class="image"><img src="/a.jpg"><p class="caption">Cap. Photo: Ann Lee</p></div>',
    'PIC /a.jpg Cap. (Photo: Ann Lee)',
  ],
  [
    '<div class="media"><img src="/a.jpg"><span class="photo-credit">Ann Lee/AP</span><span class="cutline">Cap.</span></div>',
    'PIC /a.jpg Cap. (Ann Lee/AP)',
  ],
  ['<p><img src="/a.jpg"></p><p class="wp-caption-text">Cap. Photo: Ann Lee</p>', 'PIC /a.jpg Cap. (Photo: Ann Lee)'],
  ['<p><img src="/a.jpg"/></p><p><em>The pier. Photo: Ann Lee</em></p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  ['<p><img src="/a.jpg"/><br/>The pier. Photo: Ann Lee</p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  ['<p><img src="/a.jpg"/><em>The pier. Photo: Ann Lee</em></p>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  [
    '<p><a href="/a-full.jpg"><img src="/a.jpg"/></a><br><small>The pier. Photo: Ann Lee</small></p>',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  ['<div><img src="/a.jpg"><br><i>The pier</i></div>', 'PIC /a.jpg The pier'],
  [
    '<table class="tr-caption-container"><tr><td><a href="/a-full.jpg"><img src="/a.jpg"></a></td></tr><tr><td class="tr-caption">The pier. Photo: Ann Lee</td></tr></table>',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  [
    '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The pier (Photo: Ann Lee)</p></div>',
    'PIC /a.jpg The pier (Photo: Ann Lee)',
  ],
  [
    '[caption id="a" width="300"]<img src="/a.jpg"> The pier. Photo: Ann Lee[/caption]',
    'PIC /a.jpg The pier. (Photo: Ann Lee)',
  ],
  [
    '<figure><video src="/v.mp4"></video><figcaption>Film: Ann Lee</figcaption></figure>',
    'VIDEO https://news.example/v.mp4 Film: Ann Lee',
  ],
  ['<img src="/a.jpg"><figcaption>Loose cap. Photo: Ann Lee</figcaption>', 'PIC /a.jpg Loose cap. (Photo: Ann Lee)'],
])

reads('captions and credits of several pictures, and of paragraphs', [
  [
    '<figure class="kg-gallery-card"><div><img src="/a.jpg"><img src="/b.jpg"></div><figcaption>Both. Photos: Ann Lee</figcaption></figure>',
    'GALLERY Both. + /a.jpg (Photos: Ann Lee) + /b.jpg (Photos: Ann Lee)',
  ],
  ['<figure><img src="/a.jpg"><p>The pier.</p><p>Photo: Ann Lee</p></figure>', 'PIC /a.jpg The pier. (Photo: Ann Lee)'],
  ['<figure><img src="/a.jpg"><p>The pier.</p></figure>', 'PIC /a.jpg', 'P The pier.'],
])
