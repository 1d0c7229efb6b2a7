import { RotateCw } from 'lucide-react'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-classes'
import { PageMessage } from './page-message'

/** What a page shows when it could not be drawn. The id is the one under which the server logged the cause. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const id = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
  return (
    <PageMessage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" icon={<RotateCw className="size-4" />} onClick={retry}>
            Try again
          </Button>
          <a href="/" className={buttonClasses()}>
            Start page
          </a>
        </>
      }
    >
      <p>Something went wrong on our side. What was saved is safe.</p>
      {id ? (
        <p className="text-sm">
          If it happens again, tell whoever runs this server the error id <code className="text-ink">{id}</code>.
        </p>
      ) : null}
    </PageMessage>
  )
}
