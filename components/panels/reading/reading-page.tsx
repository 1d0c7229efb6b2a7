import './reading.css'
import { countOf } from '@/components/ui/count-of'
import { buttonClasses } from '@/components/ui/button-classes'
import { PrintButton } from './print-button'

type ReadingPageProps = {
  title: string
  description: string
  counts: { claims: number; arguments: number; sources: number }
  /** When the map was last changed, in words. */
  changed: string
  mapPath: string
  /** The same page with or without authors. */
  authors: { isShown: boolean; path: string }
  /** Made by lib/scene/reading, which escapes what people wrote. */
  html: { contents: string; body: string; sources: string }
}

/** A map as a document that one reads from top to bottom. Works without scripts. */
export function ReadingPage({ title, description, counts, changed, mapPath, authors, html }: ReadingPageProps) {
  return (
    <>
      <header className="not-printed flex min-h-13 flex-wrap items-center gap-2 border-b border-line px-4 py-2 max-sm:px-3">
        <a href={mapPath} className={buttonClasses('quiet')}>
          ← To the map
        </a>
        <span className="flex-1" />
        <a href={authors.path} className={buttonClasses('quiet')}>
          {authors.isShown ? 'Hide authors' : 'Show authors'}
        </a>
        <PrintButton />
      </header>
      <main className="reading">
        <h1 dir="auto">{title}</h1>
        {description === '' ? null : (
          <p className="lead" dir="auto">
            {description}
          </p>
        )}
        <p className="facts">
          {countOf(counts.claims, 'claim')}, {countOf(counts.arguments, 'argument')},{' '}
          {countOf(counts.sources, 'source')}. Last changed on {changed}.
        </p>
        <p className="key">
          + Pro supports the claim above it, − Con attacks it. ⊗ Undercuts attacks a step of reasoning, not a claim; ⊕
          Backs defends one. Together: the claims hold only jointly.
        </p>
        {counts.claims === 0 ? (
          <p className="lead">Nothing is on this map yet.</p>
        ) : (
          <>
            <nav aria-labelledby="contents">
              <h2 id="contents">Contents</h2>
              <div dangerouslySetInnerHTML={{ __html: html.contents }} />
            </nav>
            <div className="body" dangerouslySetInnerHTML={{ __html: html.body }} />
          </>
        )}
        {html.sources === '' ? null : (
          <section className="sources" aria-labelledby="sources">
            <h2 id="sources">Sources</h2>
            <div dangerouslySetInnerHTML={{ __html: html.sources }} />
          </section>
        )}
      </main>
    </>
  )
}
