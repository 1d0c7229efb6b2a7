import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CallSection } from '@/components/panels/api-docs/call-section'
import { CodeBlock } from '@/components/panels/api-docs/code-block'
import { rich } from '@/lib/language/rich'
import { shownGroups, shownOperations } from '@/lib/server/api-document/api-page'
import { cruxJsonSchemaPath } from '@/lib/server/api-document/crux-json-schema'
import { readSay } from '@/lib/server/language/read-language'
import { SiteFrame } from '../site-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('apiDocs.title') }
}

export default async function ApiDocsPage() {
  const say = await readSay()
  const groups = shownGroups()
  const link = (href: string) => (words: ReactNode) => (
    <a href={href} className="link">
      {words}
    </a>
  )
  const code = (words: ReactNode) => <code className="font-mono text-xs">{words}</code>
  return (
    <SiteFrame>
      <div className="mx-auto grid w-full max-w-5xl gap-x-12 px-4 py-12 sm:px-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <nav aria-label={say('apiDocs.contents')} className="max-lg:order-2 max-lg:pb-6 lg:row-span-2 lg:row-start-1">
          <ul className="top-6 text-xs leading-4 max-lg:columns-2 lg:sticky lg:flex lg:max-h-[calc(100dvh-3rem)] lg:flex-col lg:gap-3 lg:overflow-y-auto">
            {groups.map(({ id, name, calls }) => (
              <li key={id} className="break-inside-avoid max-lg:pb-4">
                <a href={`#${id}`} lang="en" className="block py-1 font-semibold hover:underline">
                  {name}
                </a>
                <ul>
                  {calls.map((call) => (
                    <li key={call.id}>
                      <a
                        href={`#${call.id}`}
                        className="block py-1 font-mono text-ink-2 hover:text-ink hover:underline max-lg:py-1.5"
                      >
                        {call.id}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            <li>
              <a href="#operations" className="block py-1 font-semibold hover:underline">
                {say('apiDocs.operations')}
              </a>
            </li>
          </ul>
        </nav>
        <header className="flex flex-col gap-3 pb-10 text-base lg:col-start-2 lg:row-start-1">
          <h1 className="font-serif text-2xl font-semibold tracking-[-0.01em]">{say('apiDocs.title')}</h1>
          <p className="max-w-[64ch]">{say('apiDocs.intro')}</p>
          <p className="max-w-[64ch]">{rich(say, 'apiDocs.token', { account: link('/account#programs'), code })}</p>
          <p className="max-w-[64ch]">
            {rich(say, 'apiDocs.files', { openapi: link('/api/openapi.json'), schema: link(cruxJsonSchemaPath) })}
          </p>
          {say.language === 'en' ? null : <p className="text-ink-2">{say('apiDocs.language')}</p>}
        </header>
        <div className="min-w-0 max-lg:order-3 lg:col-start-2">
          {groups.map(({ id, name, calls }) => (
            <section key={id} id={id} className="scroll-mt-6 pb-6">
              <h2 lang="en" className="pb-4 font-serif text-xl font-semibold">
                {name}
              </h2>
              {calls.map((call) => (
                <CallSection key={call.id} say={say} call={call} />
              ))}
            </section>
          ))}
          <section id="operations" className="scroll-mt-6">
            <h2 className="font-serif text-xl font-semibold">{say('apiDocs.operations')}</h2>
            <p className="max-w-[64ch] pt-2 pb-4">{say('apiDocs.operationsIntro')}</p>
            {shownOperations().map(({ kind, form }) => (
              <section key={kind} id={`operation-${kind}`} className="scroll-mt-6 border-t border-line py-5">
                <h3 className="pb-2 font-mono text-sm font-semibold">
                  <a href={`#operation-${kind}`} className="hover:underline">
                    {kind}
                  </a>
                </h3>
                <CodeBlock>{form}</CodeBlock>
              </section>
            ))}
          </section>
        </div>
      </div>
    </SiteFrame>
  )
}
