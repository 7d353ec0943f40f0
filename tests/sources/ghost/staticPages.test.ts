import { expect, test } from 'vitest'
import { ghostFooter } from '../../../src/sources/ghost/staticPages'

const site = 'https://quay.example/'
const about = { slug: 'about', title: 'About this site' }
const imprint = { slug: 'imprint', title: 'Imprint' }

test('the footer leads to all pages where the site’s secondary navigation leads to none', () => {
  expect(ghostFooter([about, imprint], [{ label: 'Sign up', url: '#/portal/' }], site)).toEqual({
    pages: [about, imprint],
    otherPages: [],
  })
})

test('else to those of the secondary navigation, under its words, and to other sites', () => {
  const links = [
    { label: 'Who we are', url: 'https://quay.example/about/' },
    { label: 'Shop', url: 'https://shop.example/' },
    { label: 'Newsletter', url: 'https://quay.example/tag/letters/' },
    { label: ' ', url: 'https://quay.example/imprint/' },
  ]
  expect(ghostFooter([about, imprint], links, site)).toEqual({
    pages: [{ slug: 'about', title: 'Who we are' }],
    otherPages: [imprint],
    links: [{ name: 'Shop', href: 'https://shop.example/' }],
  })
})
