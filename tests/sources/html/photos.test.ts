// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/body'
import type { Photo } from '../../../src/model/photo'
import { blocksIn } from '../../../src/sources/html/html'

const story = 'https://news.example/2026/a-story/'

function photosIn(html: string): Photo[] {
  return blocksIn(html, story).flatMap((block: Block) => (block.type === 'picture' ? [block.photo] : []))
}

function photoIn(html: string): Photo {
  const [photo, ...others] = photosIn(html)
  if (photo === undefined || others.length > 0) throw new Error('That is not one picture.')
  return photo
}

/** The renditions as "name width×height". */
function filesIn(html: string): string[] {
  return photoIn(html).renditions.map(({ url, width, height }) => `${url.split('/').at(-1)} ${width}×${height}`)
}

describe('the caption of a picture', () => {
  test.each([
    [
      'in a figure',
      '<figure><img src="/a.jpg"><figcaption>The <b>harbour</b>.</figcaption></figure>',
      'The harbour.',
      '',
    ],
    [
      'of an old WordPress story',
      '<div class="wp-caption"><a href="/a-full.jpg"><img src="/a.jpg"></a><p class="wp-caption-text">The harbour.</p></div>',
      'The harbour.',
      '',
    ],
    [
      'with Newspack’s credit',
      `<figure><img src="/a.jpg"><figcaption>The harbour. <span class="image-credit"><span
        class="credit-label-wrapper">Credit:</span> Ada First / Agency</span></figcaption></figure>`,
      'The harbour.',
      'Credit: Ada First / Agency',
    ],
    [
      'with the credit of a media plug-in',
      '<figure><img src="/a.jpg"><figcaption>The harbour | <span class="wp-media-credit">Ada</span></figcaption></figure>',
      'The harbour',
      'Ada',
    ],
    [
      'with a credit in brackets',
      '<figure><img src="/a.jpg"><figcaption>The harbour. (<cite>Photo: Ada</cite>)</figcaption></figure>',
      'The harbour.',
      'Photo: Ada',
    ],
    [
      'with a credit beside it',
      '<figure><img src="/a.jpg"><div class="credit">Ada</div><figcaption>The harbour.</figcaption></figure>',
      'The harbour.',
      'Ada',
    ],
    ['of nothing but a credit', '<figure><img src="/a.jpg"><span class="source">Ada</span></figure>', '', 'Ada'],
    [
      'of Ghost',
      '<figure class="kg-card kg-image-card kg-card-hascaption"><img src="/a.jpg" class="kg-image"><figcaption><span style="white-space: pre-wrap;">The harbour.</span></figcaption></figure>',
      'The harbour.',
      '',
    ],
  ])('%s', (_, html, caption, creditLine) => {
    expect(photoIn(html)).toMatchObject({ caption, creditLine })
    expect(blocksIn(html, story)).toHaveLength(1)
  })

  test('stays as a paragraph when the picture can’t be had', () => {
    expect(blocksIn('<figure><img src="data:,x"><figcaption>The harbour.</figcaption></figure>', story)).toEqual([
      { type: 'paragraph', text: [{ type: 'text', text: 'The harbour.' }] },
    ])
  })

  test('never becomes the text alternative, nor the other way round', () => {
    expect(photoIn('<figure><img src="/a.jpg"><figcaption>C</figcaption></figure>').alt).toBe('')
    expect(photoIn('<img src="/a.jpg" alt=" Gulls &amp; \n boats " title="T">')).toMatchObject({
      alt: 'Gulls & boats',
      caption: '',
    })
  })
})

describe('the files of a picture', () => {
  test.each([
    [
      'come with their height, narrowest first',
      '<img src="/a.jpg" width="1024" height="576" srcset="/a-1024x576.jpg 1024w, /a-300x169.jpg 300w, /a-2.jpg 2048w">',
      ['a-300x169.jpg 300×169', 'a-1024x576.jpg 1024×576', 'a-2.jpg 2048×1152'],
    ],
    [
      'leave out crops',
      '<img src="/a.jpg" width="300" height="200" srcset="/a-150x150.jpg 150w, /a-600x400.jpg 600w">',
      ['a.jpg 300×200', 'a-600x400.jpg 600×400'],
    ],
    [
      'are as high as the largest of them says',
      '<img src="/a-300x169.jpg" width="300" height="169" srcset="/a-300x169.jpg 300w, /a-1536x864.jpg 1536w, /a.jpg 1600w">',
      ['a-300x169.jpg 300×169', 'a-1536x864.jpg 1536×864', 'a.jpg 1600×900'],
    ],
    ['have the size in their name', '<img src="/a-300x200.jpg">', ['a-300x200.jpg 300×200']],
    ['have no size that nobody gives', '<img src="/a.jpg" width="100%" height="auto">', ['a.jpg 0×0']],
    [
      'are known by their density',
      '<img src="/a.jpg" width="300" height="200" srcset="/a.jpg, /b.jpg 2x">',
      ['a.jpg 300×200', 'b.jpg 600×400'],
    ],
    [
      'are parsed one by one',
      '<img src="/a.jpg" srcset=" , javascript:alert(1) 1w, data:image/png;base64,AA== 2w,/c,1.jpg 3w,  /d.jpg 4q, /e.jpg 0w, /f.jpg 6w 9h,/g.jpg, 7w">',
      ['c,1.jpg 3×0', 'f.jpg 6×0'],
    ],
    ['have no comma at their end', '<img src="https://e.example/a.jpg,">', ['a.jpg%2C 0×0']],
    [
      'are the real ones where a script would load them',
      '<img class="lazy" src="data:image/gif;base64,R0" data-src="/a.jpg" data-srcset="/a.jpg 300w, /b.jpg 600w" width="3" height="2">',
      ['a.jpg 300×200', 'b.jpg 600×400'],
    ],
    [
      'are the real ones under another name',
      '<img src="/blank.gif" data-lazy-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>',
      ['a.jpg 0×0'],
    ],
    [
      'include those of a picture element, but for other screens',
      `<picture><source media="(max-width: 9rem)" srcset="/crop.jpg 9w"><source type="image/webp" srcset="/a.webp 300w"><img
        src="/a.jpg" width="300" height="200"></picture>`,
      ['a.jpg 300×200', 'a.webp 300×200'],
    ],
  ])('%s', (_, html, files) => {
    expect(filesIn(html)).toEqual(files)
  })

  test('are asked for over https', () => {
    expect(photoIn('<img src="http://cdn.example/a.jpg">').renditions[0]?.url).toBe('https://cdn.example/a.jpg')
  })

  test('of a newsroom on plain http stay there', () => {
    const [block] = blocksIn('<img src="/a.jpg">', 'http://127.0.0.1:8801/story/')
    expect(block).toMatchObject({ photo: { renditions: [{ url: 'http://127.0.0.1:8801/a.jpg' }] } })
  })

  test('name their type where it is known', () => {
    const html =
      '<picture><source type="image/webp" srcset="/a.webp 300w"><img src="/a.jpg" width="300" height="200"></picture>'
    expect(photoIn(html).renditions.map(({ type }) => type)).toEqual(['', 'image/webp'])
  })
})

describe('what only follows the reader is no picture', () => {
  test.each([
    '<img src="https://t.example/a.gif" width="1" height="1">',
    '<img src="https://t.example/a.gif" width="0" height="0">',
    '<img src="https://t.example/a.gif" width="2px" height=" 2 ">',
    '<img src="https://t.example/a.gif" style="width:1px;height:1px">',
    '<img src="https://t.example/a.gif" width="600" height="400" style="width: 1px !important; height: 0">',
    '<img src="https://t.example/a.gif" style="display: none">',
    '<img src="https://t.example/a.gif" style="border:0;visibility:hidden">',
    '<img src="https://t.example/a.gif" hidden>',
    '<picture><source srcset="https://t.example/a.webp 9w"><img src="https://t.example/a.gif" height="1" width="1"></picture>',
  ])('%s', (html) => {
    expect(blocksIn(html, story)).toEqual([])
  })

  test('a thin line or an icon is one', () => {
    expect(photosIn('<img src="/a.jpg" width="600" height="1"><img src="/b.jpg" width="16" height="16">')).toHaveLength(
      2,
    )
  })
})

describe('a gallery', () => {
  test.each([
    [
      'of WordPress',
      `<figure class="wp-block-gallery has-nested-images"><figure class="wp-block-image"><img src="/a.jpg"><figcaption>A
        </figcaption></figure><figure class="wp-block-image"><img src="/b.jpg"><figcaption>B</figcaption></figure>
        <figcaption class="blocks-gallery-caption">Both</figcaption></figure>`,
    ],
    [
      'of WordPress before version 5.9',
      `<figure class="wp-block-gallery columns-2"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><a
        href="/x"><img src="/a.jpg"></a><figcaption class="blocks-gallery-item__caption">A</figcaption></figure></li><li
        class="blocks-gallery-item"><figure><img src="/b.jpg"><figcaption>B</figcaption></figure></li></ul><figcaption
        class="blocks-gallery-caption">Both</figcaption></figure>`,
    ],
    [
      'of a shortcode',
      `<div class="gallery gallery-columns-2"><dl class="gallery-item"><dt class="gallery-icon"><a href="/x"><img
        src="/a.jpg"></a></dt><dd class="wp-caption-text gallery-caption">A</dd></dl><figure class="gallery-item"><div
        class="gallery-icon"><img src="/b.jpg"></div><figcaption class="wp-caption-text gallery-caption">B</figcaption>
        </figure><br style="clear: both"><p class="blocks-gallery-caption">Both</p></div>`,
    ],
  ])('%s has its title, pictures and captions', (_, html) => {
    expect(blocksIn(html, story)).toMatchObject([
      { type: 'gallery', title: 'Both', photos: [{ caption: 'A' }, { caption: 'B' }] },
    ])
  })

  test('of Ghost has its caption', () => {
    const html = `<figure class="kg-card kg-gallery-card kg-card-hascaption"><div class="kg-gallery-container"><div
      class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg" width="3" height="2"></div><div
      class="kg-gallery-image"><img src="/b.jpg" width="3" height="2"></div></div></div><figcaption>Both</figcaption></figure>`
    expect(blocksIn(html, story)).toMatchObject([{ type: 'gallery', title: 'Both', photos: [{}, {}] }])
  })

  test('is several pictures under one caption, too', () => {
    const html = '<figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>Both</figcaption></figure>'
    expect(blocksIn(html, story)).toMatchObject([{ type: 'gallery', title: 'Both', photos: [{}, {}] }])
  })

  test('is not a story that calls itself one', () => {
    const html = '<div class="gallery"><p>One.</p><img src="/a.jpg"><p>Two.</p></div>'
    expect(blocksIn(html, story).map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph'])
  })
})
