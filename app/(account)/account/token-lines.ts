import type { TokenLine } from '@/components/panels/account/token-list'
import { formatDay } from '@/lib/language/format-day'
import type { Say } from '@/lib/language/say'
import type { ListedToken } from '@/lib/server/accounts/api-tokens'
import { formatMoment } from '@/lib/server/format-time'

/** A person's tokens as their page lists them. */
export function tokenLines(say: Say, tokens: readonly ListedToken[], now: Date): TokenLine[] {
  return tokens.map((token) => ({
    id: token.id,
    name: token.name,
    scope: say(token.scope === 'write' ? 'accountPages.tokenChanges' : 'accountPages.tokenReads'),
    made: say('accountPages.tokenSince', { day: formatDay(say.language, token.createdAt) }),
    used:
      token.lastUsedAt === null
        ? say('accountPages.tokenUnused')
        : say('accountPages.tokenUsed', { moment: formatMoment(say.language, token.lastUsedAt) }),
    ends: sayEnd(say, token.expiresAt, now),
  }))
}

function sayEnd(say: Say, expiresAt: Date | null, now: Date): string {
  if (expiresAt === null) return say('accountPages.tokenEndless')
  const day = formatDay(say.language, expiresAt)
  return say(expiresAt > now ? 'accountPages.tokenEnds' : 'accountPages.tokenEnded', { day })
}
