import { RotateCw } from 'lucide-react'
import { useSay } from '@/lib/language/say-context'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-classes'
import { PageMessage } from './page-message'

/** What a page shows when it could not be drawn. The id is the one under which the server logged the cause. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay()
  const id = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
  return (
    <PageMessage
      title={say('failed.title')}
      actions={
        <>
          <Button variant="primary" icon={<RotateCw className="size-4" />} onClick={retry}>
            {say('failed.tryAgain')}
          </Button>
          <a href="/" className={buttonClasses()}>
            {say('failed.startPage')}
          </a>
        </>
      }
    >
      <p>{say('failed.text')}</p>
      {id ? (
        <p className="text-sm">
          {say('failed.tellId')} <code className="text-ink">{id}</code>
        </p>
      ) : null}
    </PageMessage>
  )
}
