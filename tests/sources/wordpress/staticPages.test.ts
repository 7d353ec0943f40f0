// @vitest-environment node
import { expect, test } from 'vitest'
import { plainText } from '../../../src/model/body'
import { openWordpress } from '../../../src/sources/wordpress/wordpress'
import { wordpressNewsroom } from '../../fixtures/wordpress'
import { readingFrom } from '../../support/replay'
import { answersOf } from '../../support/wordpressServer'

const site = 'https://quay.example'
const noStop = new AbortController().signal
const source = openWordpress(site, readingFrom(answersOf(wordpressNewsroom(site)), []))

test('a page has its title, its text and the address that WordPress gives it', async () => {
  const page = await source.staticPage?.('about', noStop)
  expect(page).toMatchObject({ slug: 'about', title: 'About & contact', address: `${site}/about/` })
  const [first] = page?.body ?? []
  expect(first?.type === 'paragraph' && plainText(first.text)).toMatch(/^Printed by the harbour/)
})

test.each(['nowhere', 'stories', 'lighthouse-sold'])('there is no page "%s"', async (slug) => {
  await expect(source.staticPage?.(slug, noStop)).rejects.toMatchObject({ failure: 'missing' })
})
