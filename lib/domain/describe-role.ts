/** What a claim does on its map, in a few words for a person. */
import { claimAttackedBy } from './branch'
import type { Claim } from './claim'
import { argumentsWith, getClaim, type DebateMap } from './debate-map'

/** Such as `Reason for “Uniforms are fair.”`: by the first of its arguments, with at most `most` characters of the other claim. */
export function describeRole(map: DebateMap, claim: Claim, most?: number): string {
  if (claim.thesis) return 'Thesis'
  const [first] = argumentsWith(map, claim.id)
  if (!first) return 'Not yet part of an argument'
  const target = quote(getClaim(map, claimAttackedBy(map, first)).text, most)
  if ('argument' in first.conclusion)
    return `${first.stance === 'pro' ? 'Backs' : 'Undercuts'} an argument about ${target}`
  return `Reason ${first.stance === 'pro' ? 'for' : 'against'} ${target}`
}

/** The first words of a claim, in quotation marks. */
export function quote(text: string, most = 60): string {
  return `“${firstWords(text, most)}”`
}

/** The beginning of a text, with at most `most` characters and the quotation marks that it gets. */
export function firstWords(text: string, most = 60): string {
  const characters = [...text]
  if (characters.length <= most) return setApart(text)
  const beginning = characters.slice(0, most - 3).join('')
  return setApart(`${beginning.trimEnd()}…`)
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Words from the right in a sentence from the left: marked, so that neither moves the other's marks to the wrong end. */
function setApart(words: string): string {
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words
}
