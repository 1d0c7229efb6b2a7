/** What the steps of an AIF graph are called: which scheme an argument follows, and the names and numbers of the plain ones. */
import type { Argument } from '../../domain/argument'
import { ownValue, textOf } from '../json-text'
import { decodeEntities } from './entities'
import type { AifNode } from './graph'

export type StepType = 'RA' | 'CA' | 'MA'

/** AIFdb's own: the numbers are those that OVA gives new nodes. */
const plain = {
  RA: { name: 'Default Inference', id: '72' },
  CA: { name: 'Default Conflict', id: '71' },
  MA: { name: 'Default Rephrase', id: '144' },
} as const

const saysNothing = /^(?:(?:default )?(?:inference|conflict|support|attack)|ra|ca|ma|)$/i
const saysAgain = /\brephras/i

export function isStep(type: string): type is StepType {
  return type === 'RA' || type === 'CA' || type === 'MA'
}

/** The scheme of an argument; null where the node only says that it supports or attacks. */
export function schemeOf({ type, text, raw }: AifNode): string | null {
  const names = [text, decodeEntities(textOf(ownValue(raw, 'scheme')))].map((name) => name.trim())
  const found = names.find((name) => !saysNothing.test(name))
  return found ?? (type === 'MA' ? plain.MA.name : null)
}

export interface Step {
  readonly type: StepType
  readonly name: string
  /** AIFdb's number of the scheme, where it is one of the plain ones. */
  readonly schemeId: string | undefined
}

export function stepOf({ stance, scheme }: Pick<Argument, 'stance' | 'scheme'>): Step {
  const type = stance === 'con' ? 'CA' : scheme !== null && saysAgain.test(scheme) ? 'MA' : 'RA'
  const name = scheme ?? plain[type].name
  return { type, name, schemeId: name === plain[type].name ? plain[type].id : undefined }
}

/** Whether a scheme would be taken for none when it is read. */
export function isLostScheme(scheme: string | null): boolean {
  return scheme !== null && saysNothing.test(scheme)
}
