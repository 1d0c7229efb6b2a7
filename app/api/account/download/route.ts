import { requireUser } from '@/lib/server/accounts/current-user'
import { downloadAccount } from '@/lib/server/accounts/download-account'
import { answering, errorResponse } from '@/lib/server/http/responses'
import { attachment } from '@/lib/server/http/attachment'

export async function GET(): Promise<Response> {
  return answering(async () => {
    const user = await requireUser()
    if (!user.ok) return errorResponse(user.error)
    return attachment(downloadAccount(user.value.id), { name: 'crux-account.json', type: 'application/json' })
  })
}
