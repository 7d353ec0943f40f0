import styles from './Skeleton.module.css'

/** A grid card's place, before its story is there. */
export function SkeletonCard() {
  return (
    <div className={styles.card} aria-hidden="true">
      <div className={styles.frame} />
      <div className={styles.words}>
        <div className={styles.line} />
        <div className={styles.line} />
      </div>
    </div>
  )
}

/** A front's or a section's place: lead, two seconds, a row. */
export function SkeletonFront({ titled }: { titled: boolean }) {
  return (
    <div className={`wrap ${styles.front}`} aria-hidden="true">
      {titled && <div className={styles.title} />}
      <div className={styles.top}>
        <div>
          <div className={styles.frame} />
          <div className={styles.headline} />
          <div className={styles.headline} />
        </div>
        <div className={styles.seconds}>
          <SkeletonCard />
          <SkeletonCard />
        </div>
      </div>
    </div>
  )
}

/** An article's place: section, headline (as its card had it, if any), standfirst, facts, photo, text. */
export function SkeletonArticle({ headline }: { headline: string | undefined }) {
  return (
    <div className={`wrap ${styles.article}`} aria-hidden="true">
      <div className={styles.column}>
        <div className={styles.kicker} />
        {headline === undefined ? (
          <>
            <div className={styles.headline} />
            <div className={styles.headline} />
          </>
        ) : (
          <p className={styles.known}>{headline}</p>
        )}
        <div className={styles.line} />
      </div>
      <div className={styles.hero} />
      <div className={styles.column}>
        <SkeletonText />
      </div>
    </div>
  )
}

/** The place of a story's text. */
export function SkeletonText() {
  return (
    <div className={styles.text} aria-hidden="true">
      {[0, 1, 2, 3].map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  )
}
