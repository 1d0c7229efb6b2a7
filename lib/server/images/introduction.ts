/** What is said of a claim before its text where nobody sees how it stands, such as `For “Uniforms are fair.”: `. */
import { quote } from '../../language/quote'
import type { Say } from '../../language/say'
import type { GroupCommand } from '../../scene/paint-command'

const keys = { pro: 'claims.for', con: 'claims.against', backs: 'claims.backs', undercuts: 'claims.undercuts' } as const

export function introduction(say: Say, { standing }: GroupCommand, parent: GroupCommand | undefined): string {
  if (!standing || !parent || standing.part === 'thesis' || standing.part === 'loose') return ''
  const said = say(keys[standing.part], { about: quote(say, parent.label) })
  return `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}: `
}
