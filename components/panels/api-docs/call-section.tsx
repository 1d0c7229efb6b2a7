import type { ReactNode } from 'react'
import { rich } from '@/lib/language/rich'
import type { Say } from '@/lib/language/say'
import { CodeBlock } from './code-block'

export interface CallToShow {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly does: string
  readonly more: string | undefined
  readonly token: 'none' | 'perhaps' | 'read' | 'write'
  /** The call that has the very same parameters, and is shown before. */
  readonly sameAs: string | undefined
  readonly parameters: readonly { name: string; isRequired: boolean; type: string; says: string }[]
  readonly body: { readonly says: string | undefined; readonly form: string | undefined } | undefined
  readonly answers: readonly { status: number; says: string; form: string | undefined }[]
  readonly refusals: readonly { status: number; codes: readonly string[] }[]
  readonly curl: string
}

const tokens = {
  none: 'apiDocs.tokenNone',
  perhaps: 'apiDocs.tokenPerhaps',
  read: 'apiDocs.tokenRead',
  write: 'apiDocs.tokenWrite',
} as const

/** One call of the API: what it takes, what comes back, and a line to try. What it says of itself is English. */
export function CallSection({ say, call }: { say: Say; call: CallToShow }) {
  const { id, method, path, does, more, parameters, body, answers, refusals } = call
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6 border-t border-line py-8">
      <h3 id={`${id}-title`} className="flex flex-wrap justify-between gap-x-6 gap-y-1 font-mono text-sm">
        <a href={`#${id}`} className="hover:underline [overflow-wrap:anywhere]">
          <span className="font-semibold">{method}</span> {path}
        </a>
        <span className="text-xs leading-5 text-ink-2">{id}</span>
      </h3>
      <div lang="en">
        <p className="max-w-[64ch] pt-2 text-base">{does}</p>
        {more ? <p className="max-w-[64ch] pt-1 text-ink-2">{more}</p> : null}
      </div>
      <p className="pt-1 text-xs text-ink-2">{say(tokens[call.token])}</p>
      {call.sameAs ? (
        <Part title={say('apiDocs.parameters')}>
          <p>
            {rich(say, 'apiDocs.sameParameters', {
              name: call.sameAs,
              call: (words) => (
                <a href={`#${call.sameAs}`} className="link font-mono text-xs">
                  {words}
                </a>
              ),
            })}
          </p>
        </Part>
      ) : parameters.length > 0 ? (
        <Part title={say('apiDocs.parameters')}>
          <dl lang="en" className="grid gap-x-6 sm:grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)]">
            {parameters.map(({ name, isRequired, type, says }) => (
              <div
                key={name}
                className="col-span-full grid grid-cols-subgrid gap-x-6 border-line py-1.5 not-first:border-t"
              >
                <dt className="font-mono text-xs leading-5">{name}</dt>
                <dd>
                  {says}
                  <span className="block text-xs text-ink-2 [overflow-wrap:anywhere]">
                    <span className="font-mono">{type}</span>
                    {isRequired ? <span lang={say.language}> · {say('apiDocs.required')}</span> : null}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {body ? (
        <Part title={say('apiDocs.body')}>
          {body.says ? <p lang="en">{body.says}</p> : null}
          {body.form ? <CodeBlock>{body.form}</CodeBlock> : null}
        </Part>
      ) : null}
      <Part title={say('apiDocs.answer')}>
        {answers.map(({ status, says, form }) => (
          <div key={status} className="flex flex-col gap-2">
            <p lang="en">
              <span className="font-mono text-xs font-semibold">{status}</span> {says}
            </p>
            {form ? <CodeBlock>{form}</CodeBlock> : null}
          </div>
        ))}
      </Part>
      {refusals.length > 0 ? (
        <Part title={say('apiDocs.refusals')}>
          <ul className="flex flex-col gap-1 text-xs text-ink-2">
            {refusals.map(({ status, codes }) => (
              <li key={status} className="[overflow-wrap:anywhere]">
                <span className="font-mono font-semibold text-ink">{status}</span> {codes.join(', ')}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={say('apiDocs.example')}>
        <CodeBlock>{call.curl}</CodeBlock>
      </Part>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2 pt-4">
      <h4 className="text-xs font-semibold text-ink-2">{title}</h4>
      {children}
    </div>
  )
}
