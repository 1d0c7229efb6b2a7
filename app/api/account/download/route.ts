import { requireSession } from '@/lib/server/accounts/current-user'
import { downloadAccount } from '@/lib/server/accounts/download-account'
import { answering, errorResponse } from '@/lib/server/http/responses'
import { attachment } from '@/lib/server/http/attachment'

export async function GET(): Promise<Response> {
  return answering(async () => {
    const session = await requireSession()
    if (!session.ok) return errorResponse(session.error)
    return attachment(downloadAccount(session.value.user.id), { name: 'crux-account.json', type: 'application/json' })
  })
}
