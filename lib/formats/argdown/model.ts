/**
 * What an Argdown tree means: statements and arguments by their titles, the steps of arguments, and relations. What is written
 * in several places under one title is one thing.
 */
import type { Element, Inference, Relation, RelationKind, Reconstruction, ArgdownTree, Numbered } from './tree'
import type { Fault } from './tree'
import { wordingOf } from './wording'

/** All that stands under one title, or one statement without a title. */
export interface StatementClass {
  readonly kind: 'statement'
  readonly title: string | undefined
  readonly members: Element[]
}

export interface ArgumentClass {
  readonly kind: 'argument'
  readonly title: string | undefined
  readonly members: Element[]
  /** Its inferences from premises to conclusions, the main one last; empty where it is only sketched. */
  readonly steps: Step[]
}

export interface Step {
  readonly kind: 'step'
  readonly argument: ArgumentClass
  readonly inference: Inference
  readonly premises: readonly StatementClass[]
  /** The statements that stand right above the line. */
  readonly listed: readonly StatementClass[]
  readonly conclusion: StatementClass
}

export interface ModelRelation {
  readonly kind: RelationKind
  readonly from: StatementClass | ArgumentClass
  readonly to: StatementClass | ArgumentClass | Step
  readonly written: Relation
  /** Through which what it stands under is tied to what that stands under. */
  readonly above: ModelRelation | undefined
}

export interface ArgdownModel {
  readonly statements: readonly StatementClass[]
  readonly arguments: readonly ArgumentClass[]
  readonly relations: readonly ModelRelation[]
  readonly faults: readonly Fault[]
}

export function modelOf(tree: ArgdownTree): ArgdownModel {
  return new Modeller().read(tree)
}

/** The member whose words count: the last that says something, unless another says of itself that it does. */
export function canonicalMember({ members }: StatementClass | ArgumentClass): Element | undefined {
  const said = members.filter(({ isReference }) => !isReference)
  return said.findLast(({ data }) => data?.values.get('isCanonical') === true) ?? said.at(-1)
}

/** The words of a statement or an argument; its title where nothing else is said. */
export function wordsOf(thing: StatementClass | ArgumentClass, withoutTags: boolean): string {
  const member = canonicalMember(thing)
  return (member && wordingOf(member.parts, withoutTags)) || (thing.title ?? '')
}

/** What is under an element and still to be walked. */
interface Level {
  readonly rest: Iterator<Relation, undefined>
  readonly parent: StatementClass | ArgumentClass | Step
  readonly element: Element | undefined
  readonly above: ModelRelation | undefined
}

class Modeller {
  private readonly statements: StatementClass[] = []
  private readonly arguments: ArgumentClass[] = []
  private readonly statementTitles = new Map<string, StatementClass>()
  private readonly argumentTitles = new Map<string, ArgumentClass>()
  private readonly relations: ModelRelation[] = []
  private readonly faults: Fault[] = []

  read(tree: ArgdownTree): ArgdownModel {
    let before: StatementClass | ArgumentClass | undefined
    for (const block of tree.blocks) {
      if (block.kind === 'reconstruction') {
        this.reconstruct(block, before?.kind === 'argument' ? before : undefined)
        before = undefined
      } else before = block.kind === 'heading' ? undefined : this.withRelations(block)
    }
    const { statements, arguments: found, relations, faults } = this
    relations.sort((one, other) => one.written.start - other.written.start)
    return { statements, arguments: found, relations, faults }
  }

  private withRelations(element: Element): StatementClass | ArgumentClass {
    const top = this.classOf(element)
    this.relate(element.relations, top)
    top.members.push(element)
    return top
  }

  /**
   * Without recursion. What stands under an element becomes a member before it does, as with the official parser: it counts where
   * one title says several things.
   */
  private relate(relations: readonly Relation[], top: StatementClass | ArgumentClass | Step): void {
    const levels: Level[] = [{ rest: relations.values(), parent: top, element: undefined, above: undefined }]
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const { value: written } = level.rest.next()
      if (!written) {
        levels.pop()
        if (level.element && level.parent.kind !== 'step') level.parent.members.push(level.element)
      } else if (written.member) {
        const member = this.classOf(written.member)
        const { kind } = written
        const ends =
          written.direction === 'up' || level.parent.kind === 'step'
            ? { from: member, to: level.parent }
            : { from: level.parent, to: member }
        const relation: ModelRelation = { kind, ...ends, written, above: level.above }
        this.relations.push(relation)
        const rest = written.member.relations.values()
        levels.push({ rest, parent: member, element: written.member, above: relation })
      }
    }
  }

  private classOf(element: Element): StatementClass | ArgumentClass {
    return element.kind === 'statement' ? this.statementOf(element) : this.argumentOf(element.title?.text)
  }

  private statementOf({ title }: Element): StatementClass {
    const known = title && this.statementTitles.get(title.text)
    if (known) return known
    const made: StatementClass = { kind: 'statement', title: title?.text, members: [] }
    this.statements.push(made)
    if (title) this.statementTitles.set(title.text, made)
    return made
  }

  private argumentOf(title: string | undefined): ArgumentClass {
    const known = title === undefined ? undefined : this.argumentTitles.get(title)
    if (known) return known
    const made: ArgumentClass = { kind: 'argument', title, members: [], steps: [] }
    this.arguments.push(made)
    if (title !== undefined) this.argumentTitles.set(title, made)
    return made
  }

  private reconstruct({ items, start, end }: Reconstruction, before: ArgumentClass | undefined): void {
    if (before && before.steps.length > 0) this.faults.push({ code: 'second-reconstruction', start, end })
    const argument = before && before.steps.length === 0 ? before : this.argumentOf(undefined)
    const said = new Map<Numbered, StatementClass>()
    const unused = new Set<Numbered>()
    const byNumber = new Map<unknown, Numbered>()
    const made: { step: Step; premises: StatementClass[] }[] = []
    let fresh: Numbered[] = []
    let last: Numbered | undefined
    for (const [index, item] of items.entries()) {
      if (item.kind === 'inference') continue
      const statement = this.statementOf(item.statement)
      this.relate(item.statement.relations, statement)
      statement.members.push(item.statement)
      said.set(item, statement)
      const inference = items[index - 1]
      if (inference?.kind !== 'inference') {
        fresh.push(item)
        unused.add(item)
        byNumber.set(item.number, item)
        continue
      }
      const used = usedBy(inference, byNumber) ?? (last ? [last, ...fresh] : fresh)
      for (const one of used) unused.delete(one)
      const premises = used.map((one) => said.get(one)!)
      const listed = fresh.map((one) => said.get(one)!)
      const step: Step = { kind: 'step', argument, inference, premises, listed, conclusion: statement }
      made.push({ step, premises })
      byNumber.set(item.number, item)
      fresh = []
      last = item
    }
    // What no inference says to use is a premise of the argument all the same.
    made.at(-1)?.premises.push(...[...unused].map((one) => said.get(one)!))
    argument.steps.push(...made.map(({ step }) => step))
    for (const { step } of made) this.relate(step.inference.relations, step)
  }
}

/** What `{uses: [1, 2]}` names. */
function usedBy({ data }: Inference, byNumber: ReadonlyMap<unknown, Numbered>): Numbered[] | undefined {
  const uses: unknown = data?.values.get('uses')
  if (!Array.isArray(uses)) return undefined
  const used = [...new Set(uses)].flatMap((number) => byNumber.get(number) ?? [])
  return used.length > 0 ? used : undefined
}
