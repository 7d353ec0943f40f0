import { createContext, useContext, useLayoutEffect, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { type Article, noticeableUpdateOf } from '../../model/article'
import { type Edition, sectionOf } from '../../model/edition'
import { syndicationPaths } from '../../model/paths'
import { altOf, previewOf } from '../../model/photo'
import { afterPaint } from './afterPaint'
import { useClientValue } from './useClientValue'

/** Where readers find the site: origin and base path, ending in a slash; empty when the build wasn't told. */
export const SiteAddress = createContext('')

interface Props {
  /** The page's own title, without the newspaper's. */
  title: string
  edition: Edition | undefined
  /** The page's path, without the base path; null for a page that should not be found, such as a failure. */
  path: string | null
  description?: string
  article?: Article
  /** The page whose feeds readers' programs are told of: its name and path. */
  feed?: { name: string; path: string } | undefined
  /** Whether search engines may list the page. */
  isListed?: boolean
}

/** What a tab, a search engine and a link preview show of a page (HTML, Open Graph and Twitter cards). */
export function PageHead(props: Props) {
  const [isShown, setShown] = useState(useClientValue(() => false, true))
  // React puts the head elements of a hidden Activity into the document too, but runs effects only in what is shown.
  useLayoutEffect(() => {
    const stop = afterPaint(() => setShown(true))
    return () => {
      stop()
      setShown(false)
    }
  }, [])
  return isShown && <HeadElements {...props} />
}

function HeadElements({ title, edition, path, description = '', article, feed, isListed = true }: Props) {
  const { messages, language } = useLocale()
  const address = useContext(SiteAddress)
  const name = edition?.title ?? ''
  const whole = name === '' || title === name ? title : messages.pageTitle(title, name)
  if (path === null) {
    return (
      <>
        <title>{whole}</title>
        <meta name="robots" content="noindex" />
      </>
    )
  }
  const own = address === '' ? '' : new URL(path.slice(1), address).href
  const canonical = article?.canonical ? new URL(article.canonical, address || undefined).href : own
  return (
    <>
      <title>{whole}</title>
      {!isListed && <meta name="robots" content="noindex" />}
      {description !== '' && <meta name="description" content={description} />}
      {canonical !== '' && <link rel="canonical" href={canonical} />}
      {canonical !== '' && <meta property="og:url" content={canonical} />}
      {feed !== undefined && <FeedLinks {...feed} />}
      <meta property="og:title" content={title} />
      {description !== '' && <meta property="og:description" content={description} />}
      {name !== '' && <meta property="og:site_name" content={name} />}
      <meta property="og:locale" content={language.replace('-', '_')} />
      <meta property="og:type" content={article === undefined ? 'website' : 'article'} />
      {article !== undefined && (
        <StoryMetas article={article} section={sectionOf(edition, article.section).name} address={address} />
      )}
    </>
  )
}

function FeedLinks({ name, path }: { name: string; path: string }) {
  const { rss, json } = syndicationPaths(path)
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={name} href={base + rss} />
      <link rel="alternate" type="application/feed+json" title={name} href={base + json} />
    </>
  )
}

function StoryMetas({ article, section, address }: { article: Article; section: string; address: string }) {
  const { photo } = article
  const updated = noticeableUpdateOf(article)
  const preview = photo && address !== '' ? previewOf(photo) : null
  return (
    <>
      {article.published !== null && <meta property="article:published_time" content={article.published} />}
      {updated !== null && <meta property="article:modified_time" content={updated} />}
      <meta property="article:section" content={section} />
      {[...new Set(article.tags)].map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={preview === null ? 'summary' : 'summary_large_image'} />
      {preview !== null && (
        <>
          <meta property="og:image" content={new URL(preview.url, address).href} />
          {preview.width > 0 && <meta property="og:image:width" content={String(preview.width)} />}
          {preview.height > 0 && <meta property="og:image:height" content={String(preview.height)} />}
        </>
      )}
      {preview !== null && photo !== null && altOf(photo) !== '' && (
        <meta property="og:image:alt" content={altOf(photo)} />
      )}
    </>
  )
}
