/** The nonce of the page that is being rendered, from the policy that proxy.ts put on its request. */
import { headers } from 'next/headers'

export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return policy?.match(/'nonce-([^']+)'/)?.[1]
}
