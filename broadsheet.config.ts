import { defineNewsroom } from './src/build/newsroom'

/**
 * What this newsroom chooses. Everything may be left out: the newsroom's own system and the reader have defaults. Variables of the
 * environment (VITE_SOURCE and the like) win over what stands here. docs/deploy.md explains each setting.
 */
export default defineNewsroom({
  // source: { kind: 'wordpress', url: 'https://cms.news.example' },
  // address: 'https://news.example/',
  // title: 'The Quay & Tide',
  // logo: '/logo.svg',
  // icon: 'quay.png',
  // sections: ['politics', 'world', { slug: 'sport', name: 'Sports' }],
  // front: ['politics', { section: 'sport', stories: 4, form: 'cards' }],
  // pages: ['about', 'imprint'],
  // links: [{ name: 'Shop', href: 'https://shop.example/' }],
  // accent: { light: '#a4161a', dark: '#ff7a70' },
  // faces: { text: { family: '"Lora", Georgia, serif', file: '/faces/lora.woff2' } },
  sectionColours: {
    politics: { light: '#a4161a', dark: '#ff7a70' },
    world: { light: '#1f5f8b', dark: '#74b3e0' },
    business: { light: '#7a5c00', dark: '#dcb64a' },
    science: { light: '#00695c', dark: '#4fc3b0' },
    culture: { light: '#7b3f98', dark: '#cf9be6' },
    sport: { light: '#2e6b1f', dark: '#8ccf73' },
  },
})
