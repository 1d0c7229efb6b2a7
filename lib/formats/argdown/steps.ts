/**
 * Which arguments of a map an Argdown model comes to. A relation is an argument with one premise, a step of a reconstruction one
 * with all of its premises. A main conclusion that is kept out of Argdown's map and says nothing itself only leads on: what is
 * told from it is then told from the premises.
 *
 * An attack on an argument that is only sketched is one on its text, an undercut one on what that text is said for.
 */
import type { Stance } from '../../domain/argument'
import { numberIn, textIn, textOf } from './fields'
import { IdPool } from './map-ids'
import {
  wordsOf,
  type ArgdownModel,
  type ArgumentClass,
  type ModelRelation,
  type StatementClass,
  type Step,
} from './model'

export type Thing = StatementClass | ArgumentClass

export interface MadeArgument {
  readonly id: string
  readonly stance: Stance
  readonly premises: readonly Thing[]
  readonly conclusion: { readonly claim: Thing } | { readonly argument: string }
  readonly scheme: string
  /** Its place among the arguments for one conclusion, where the text says one. */
  readonly order: number | undefined
  /** Where it is written. */
  readonly start: number
  /** Whether the text says it the other way round, and that it holds both ways. */
  readonly isMirrored: boolean
}

export interface ArgumentsMade {
  readonly arguments: readonly MadeArgument[]
  /** The id of the main step of an argument that has some. */
  readonly idOf: (argument: Thing) => string | undefined
  /** Conclusions that are no claims. */
  readonly hidden: ReadonlySet<Thing>
  /** Signs that say what a map cannot, by their offsets. */
  readonly unclear: readonly number[]
}

export function argumentsOf(model: ArgdownModel, isStrict: boolean): ArgumentsMade {
  return new ArgumentMaker(model, isStrict).make()
}

class ArgumentMaker {
  private readonly made: MadeArgument[] = []
  private readonly unclear: number[] = []
  private readonly hidden = new Map<Thing, Step>()
  private readonly relations: readonly ModelRelation[]
  private readonly sameAs = new Map<ModelRelation, ModelRelation>()
  private readonly relationIds = new Map<ModelRelation, string>()
  private readonly stepIds = new Map<Step, string>()
  private readonly outgoing = new Map<Thing, ModelRelation[]>()
  /** What something is said about. */
  private readonly answered: ReadonlySet<unknown>
  private readonly pool: IdPool

  constructor(
    private readonly model: ArgdownModel,
    private readonly isStrict: boolean,
  ) {
    const said = [
      ...model.relations.flatMap((relation) => saidId(relation) ?? []),
      ...model.arguments.flatMap((argument) => (argument.steps.length > 0 ? (textOf(argument, 'id') ?? []) : [])),
    ]
    this.pool = new IdPool(said)
    this.relations = this.withoutRepeats()
    for (const relation of this.relations) {
      const from = this.fromOf(relation)
      const list = this.outgoing.get(from)
      if (list) list.push(relation)
      else this.outgoing.set(from, [relation])
    }
    this.answered = new Set(this.relations.map(({ to }) => to))
    for (const argument of model.arguments) this.hide(argument)
  }

  make(): ArgumentsMade {
    this.nameAll()
    for (const argument of this.model.arguments) {
      for (const step of argument.steps) if (this.hidden.get(step.conclusion) !== step) this.makeStep(step)
    }
    for (const relation of this.relations) this.makeRelation(relation)
    this.made.sort((one, other) => one.start - other.start)
    const idOf = (thing: Thing) => {
      const step = thing.kind === 'argument' ? thing.steps.at(-1) : undefined
      return step && this.stepIds.get(step)
    }
    return { arguments: this.made, idOf, hidden: new Set(this.hidden.keys()), unclear: this.unclear }
  }

  /** A relation that is written twice is one, unless both say which argument they are. */
  private withoutRepeats(): ModelRelation[] {
    const seen = new Map<unknown, Map<unknown, Map<string, ModelRelation>>>()
    return this.model.relations.filter((relation) => {
      const { kind } = relation
      const said = saidId(relation)
      const key = said === undefined ? kind : `${kind} ${said}`
      const from = this.fromOf(relation)
      const to = kind === 'undercut' && relation.to.kind === 'statement' ? relation.above : relation.to
      const mirrored = kind === 'contradiction' ? seen.get(to)?.get(from)?.get(key) : undefined
      const same = seen.get(from)?.get(to)?.get(key) ?? mirrored
      if (same) {
        this.sameAs.set(relation, same)
        return false
      }
      const byTo = seen.get(from) ?? new Map<unknown, Map<string, ModelRelation>>()
      const byKey = byTo.get(to) ?? new Map<string, ModelRelation>()
      seen.set(from, byTo.set(to, byKey.set(key, relation)))
      if (!byKey.has(kind)) byKey.set(kind, relation)
      return true
    })
  }

  /** What is told from an argument with premises is told from its main conclusion. */
  private fromOf({ from }: ModelRelation): Thing {
    return from.kind === 'argument' ? (from.steps.at(-1)?.conclusion ?? from) : from
  }

  private hide({ steps }: ArgumentClass): void {
    const step = steps.at(-1)
    if (!step) return
    const { conclusion } = step
    const [member, ...others] = conclusion.members
    const isSilent = others.length === 0 && member!.isReference && !this.answered.has(conclusion)
    const isKeptOut = member!.data?.values.get('isInMap') === false
    if (isSilent && isKeptOut && this.outgoing.has(conclusion)) this.hidden.set(conclusion, step)
  }

  private nameAll(): void {
    const used = new Set<string>()
    const name = (said: string | undefined, words: string) => {
      if (said !== undefined && !used.has(said)) {
        used.add(said)
        return said
      }
      return this.pool.made(words, 'argument')
    }
    for (const argument of this.model.arguments) {
      const said = textOf(argument, 'id')
      for (const step of [...argument.steps].reverse()) {
        const isMain = step === argument.steps.at(-1)
        this.stepIds.set(step, name(isMain ? said : undefined, argument.title ?? 'argument'))
      }
    }
    for (const relation of this.relations) {
      const step = this.hidden.get(this.fromOf(relation))
      const isFirst = step !== undefined && this.outgoing.get(step.conclusion)?.[0] === relation
      const words = `${shortName(relation.from)}--${shortName(relation.to)}`
      this.relationIds.set(relation, isFirst ? this.stepIds.get(step)! : name(saidId(relation), words))
    }
  }

  private makeStep(step: Step): void {
    const { premises, conclusion, argument, inference } = step
    this.made.push({
      id: this.stepIds.get(step)!,
      stance: 'pro',
      premises,
      conclusion: { claim: conclusion },
      scheme: inference.rules.join(', '),
      order: step === argument.steps.at(-1) ? orderOf(argument) : undefined,
      start: inference.start,
      isMirrored: false,
    })
  }

  private makeRelation(relation: ModelRelation): void {
    const from = this.fromOf(relation)
    const step = this.hidden.get(from)
    const id = this.relationIds.get(relation)!
    const { member, start } = relation.written
    const base = {
      stance: relation.kind === 'support' ? ('pro' as const) : ('con' as const),
      premises: step?.premises ?? [from],
      scheme: step?.inference.rules.join(', ') ?? '',
      order: step ? orderOf(step.argument) : numberIn(member?.data, 'order'),
      start: step?.inference.start ?? start,
      isMirrored: false,
    }
    for (const [index, conclusion] of this.targetsOf(relation).entries()) {
      this.made.push({ ...base, id: index === 0 ? id : this.pool.made(id, 'argument'), conclusion })
    }
    const { to } = relation
    const isMutual =
      relation.kind === 'contradiction' ||
      (this.isStrict && relation.kind === 'attack' && from.kind === 'statement' && to.kind === 'statement' && !step)
    if (isMutual && to.kind !== 'step') {
      const mirrored = {
        id: this.pool.made(id, 'argument'),
        premises: [to],
        conclusion: { claim: from },
        isMirrored: true,
      }
      this.made.push({ ...base, ...mirrored })
    }
  }

  private targetsOf(relation: ModelRelation): MadeArgument['conclusion'][] {
    const { to, kind, above, written } = relation
    if (to.kind === 'step') return [{ argument: this.stepIds.get(to)! }]
    if (to.kind === 'statement') {
      if (kind !== 'undercut') return [{ claim: to }]
      const step = above && this.relationIds.get(this.sameAs.get(above) ?? above)
      if (step !== undefined) return [{ argument: step }]
    } else if (to.steps.length > 0) return [this.targetIn(to, relation)]
    else {
      if (kind !== 'undercut') return [{ claim: to }]
      const found = this.relationsToUndercut(to, relation)
      if (found.length > 0) return found.map((one) => ({ argument: this.relationIds.get(one)! }))
    }
    // There is no step to undercut.
    this.unclear.push(written.sign.start)
    return [{ claim: to }]
  }

  private targetIn({ steps }: ArgumentClass, { kind, written }: ModelRelation): MadeArgument['conclusion'] {
    const step = steps.at(-1)!
    const [premise] = step.premises
    if (kind === 'attack' && premise && steps.length === 1 && step.premises.length === 1) return { claim: premise }
    // Which of several premises is meant, nobody can tell.
    if (kind === 'attack') this.unclear.push(written.sign.start)
    return { argument: this.stepIds.get(step)! }
  }

  private relationsToUndercut(argument: ArgumentClass, by: ModelRelation): readonly ModelRelation[] {
    const all = (this.outgoing.get(argument) ?? []).filter((one) => one !== by)
    const plain = all.filter(({ kind, to }) => kind !== 'undercut' || to.kind !== 'argument' || to.steps.length > 0)
    return plain.length > 0 ? plain : all.slice(0, 1)
  }
}

/** The id that a relation says it has: beside what stands under its sign. */
function saidId({ written }: ModelRelation): string | undefined {
  return textIn(written.member?.data, 'argument')
}

function orderOf({ members }: ArgumentClass): number | undefined {
  return members.map(({ data }) => numberIn(data, 'order')).find((order) => order !== undefined)
}

function shortName(thing: Thing | Step): string {
  if (thing.kind === 'step') return thing.argument.title?.slice(0, 15) ?? 'step'
  return (textOf(thing, 'id') ?? thing.title ?? wordsOf(thing, true)).slice(0, 15)
}
