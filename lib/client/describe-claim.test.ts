import { describe, expect, it } from 'vitest'
import { sampleMap } from '../../tests/support/sample-map'
import { getArgument, getClaim } from '@/lib/domain/debate-map'
import { describeClaim } from './describe-claim'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { Language } from '@/lib/language/languages'
import { sayIn } from '@/lib/server/language/compiled-texts'

const map = sampleMap()
const heard = (id: string, argument?: string, hiddenCount?: number, language: Language = 'en') =>
  describeClaim(sayIn(language), map, getClaim(map, id as ClaimId), {
    argument: argument === undefined ? undefined : getArgument(map, argument as ArgumentId),
    ...(hiddenCount === undefined ? {} : { hiddenCount }),
  })

describe('a claim as one hears it', () => {
  it('says side, place, text, what it is about, and what is said about it', () => {
    expect(heard('ban')).toMatch(/^Thesis: The claim ban is true\. Has 3 replies/)
    expect(heard('harm')).toMatch(/^Pro, 1 of 2: The claim harm is true\. For “The claim ban is true\.”, has 1 reply/)
    expect(heard('cost')).toMatch(/^Con: The claim cost is true\. Against “The claim ban is true\.”, has 1 reply/)
    expect(heard('loose')).toMatch(/^Loose claim: The claim loose is true\./)
  })

  it('says of an undercut and of co-premises what they are', () => {
    expect(heard('old')).toMatch(/^Con: .* Undercuts an argument about “The claim harm is true\.”/)
    expect(heard('sound')).toMatch(/^Pro, co-premise: /)
  })

  it('says another use of a shared claim where that is met, and what is not shown', () => {
    expect(heard('shared', 'a-shared-2')).toMatch(
      /^Pro, 2 of 2: .* For “The claim ban is true\.”, .*used in 2 arguments/,
    )
    expect(heard('harm', undefined, 3)).toMatch(/3 claims beneath not shown\.$/)
  })

  it('is said in the reader’s language', () => {
    expect(heard('cost', undefined, 2, 'de')).toMatch(
      /^Contra: The claim cost is true\. Gegen „The claim ban is true\.“, hat 1 Antwort.*2 Aussagen darunter nicht gezeigt\.$/,
    )
  })
})
