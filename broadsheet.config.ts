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
  // sections: ['politics', 'world', { slug: 'sport', name: 'Sports' }],
  // links: [{ name: 'About us', href: '/about' }],
  // accent: { light: '#a4161a', dark: '#ff7a70' },
})
