import { signOutBrowserOfRequest } from '@/lib/server/accounts/browser-session'
import { answering } from '@/lib/server/http/responses'
import { seeOther } from '@/lib/server/http/see-other'

export async function POST(): Promise<Response> {
  return answering(async () => {
    await signOutBrowserOfRequest({ everywhere: true })
    return seeOther('/')
  })
}
