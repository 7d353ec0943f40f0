// @vitest-environment node
import { expect, test } from 'vitest'
import type { Block, BlockOf } from '../../src/model/body'
import { blockData } from '../../src/render/blockData'
import { anArticle, anEdition } from '../support/builders'

const site = { address: 'https://news.example/', edition: anEdition({}) }
const words = (text: string): Block => ({ type: 'paragraph', text: [{ type: 'text', text }] })
const film: BlockOf<'video'> = {
  type: 'video',
  url: '/edition/wall.mp4',
  title: 'The wall',
  poster: '/edition/wall.jpg',
  captions: [],
}

test('all questions of a story are one FAQPage, with the words of their answers', () => {
  const one: Block = { type: 'questions', title: '', items: [{ question: 'Who pays?', answer: [words('All.')] }] }
  const other: Block = {
    type: 'questions',
    title: '',
    items: [{ question: 'When?', answer: [words('In May.'), words('Or June.')] }],
  }
  expect(blockData(anArticle({ body: [one, words('Between.'), other] }), site)).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: [
        { '@type': 'Question', name: 'Who pays?', acceptedAnswer: { '@type': 'Answer', text: 'All.' } },
        { '@type': 'Question', name: 'When?', acceptedAnswer: { '@type': 'Answer', text: 'In May.\nOr June.' } },
      ],
    },
  ])
})

test('recordings are named by their files on this site', () => {
  const sound: Block = { type: 'audio', url: '/edition/vote.mp3', title: 'The vote', chapters: [] }
  expect(blockData(anArticle({ body: [film, sound] }), site)).toMatchObject([
    {
      '@type': 'VideoObject',
      contentUrl: 'https://news.example/edition/wall.mp4',
      thumbnailUrl: 'https://news.example/edition/wall.jpg',
      uploadDate: '2026-10-01T08:00:00+02:00',
    },
    { '@type': 'AudioObject', name: 'The vote', contentUrl: 'https://news.example/edition/vote.mp3' },
  ])
})

test.each<[string, Parameters<typeof anArticle>[0]]>([
  ['a film without a still picture', { body: [{ ...film, poster: '' }] }],
  ['a film without a title', { body: [{ ...film, title: '' }] }],
  ['a film of an unknown day', { body: [film], published: null }],
  ['a sound without a title', { body: [{ type: 'audio', url: '/a.mp3', title: '', chapters: [] }] }],
  [
    'a question that no words answer',
    { body: [{ type: 'questions', title: '', items: [{ question: 'Where?', answer: [] }] }] },
  ],
  ['plain text', {}],
])('%s says nothing', (_, part) => {
  expect(blockData(anArticle(part), site)).toEqual([])
})
