import { signOut } from '@/lib/server/accounts/sign-out'
import { answering } from '@/lib/server/http/responses'

export async function POST(): Promise<Response> {
  return answering(signOut)
}
