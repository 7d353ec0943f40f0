import { useContext } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Article } from '../../model/article'
import { directionOf } from '../../model/language'
import { storyPath } from '../../model/paths'
import { versionsOf } from '../../model/translations'
import { SiteAddress } from '../ui/PageHead'
import { FrameLinksContext, SiteLink } from '../ui/SiteLink'
import styles from './Translations.module.css'

/** Leads to a story in other languages, each under its own name; search engines are told of all versions in the head. */
export function Translations({ article }: { article: Article }) {
  const { messages, language } = useLocale()
  const address = useContext(SiteAddress)
  const isFramed = useContext(FrameLinksContext) !== null
  const { translations = [] } = article
  return (
    <>
      {!isFramed &&
        address !== '' &&
        versionsOf(article, language).map((version) => (
          <link
            key={version.language}
            rel="alternate"
            hrefLang={version.language}
            href={new URL(storyPath(version).slice(1), address).href}
          />
        ))}
      <nav className={styles.translations} aria-label={messages.otherLanguages}>
        <ul>
          {translations.map((translation) => (
            <li key={translation.language} lang={translation.language} dir={directionOf(translation.language)}>
              <SiteLink to={storyPath(translation)}>{nameOf(translation.language)}</SiteLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** A language's name in itself, with a capital: "Polski". */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
