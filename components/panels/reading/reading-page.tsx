import './reading.css'
import type { Say } from '@/lib/language/say'
import { holdHtml } from '@/lib/client/held-html'
import { buttonClasses } from '@/components/ui/button-classes'
import { HeldHtml } from './held-html'
import { PrintButton } from './print-button'

type ReadingPageProps = {
  say: Say
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
export function ReadingPage({ say, title, description, counts, changed, mapPath, authors, html }: ReadingPageProps) {
  return (
    <>
      <header className="not-printed flex min-h-13 flex-wrap items-center gap-2 border-b border-line px-4 py-2 max-sm:px-3">
        <a href={mapPath} className={buttonClasses('quiet')}>
          ← {say('reading.toMap')}
        </a>
        <span className="flex-1" />
        <a href={authors.path} className={buttonClasses('quiet')}>
          {say(authors.isShown ? 'reading.hideAuthors' : 'reading.showAuthors')}
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
        <p className="facts">{say('reading.size', { ...counts, on: changed })}</p>
        <p className="key">{say('reading.key')}</p>
        {counts.claims === 0 ? (
          <p className="lead">{say('reading.empty')}</p>
        ) : (
          <>
            <nav aria-labelledby="contents">
              <h2 id="contents">{say('reading.contents')}</h2>
              <div dangerouslySetInnerHTML={{ __html: html.contents }} />
            </nav>
            <HeldHtml id={holdHtml(html.body)} className="body" />
          </>
        )}
        {html.sources === '' ? null : (
          <section className="sources" aria-labelledby="sources">
            <h2 id="sources">{say('reading.sources')}</h2>
            <HeldHtml id={holdHtml(html.sources)} />
          </section>
        )}
      </main>
    </>
  )
}
