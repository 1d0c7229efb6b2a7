/**
 * Finds places in JSON text: where it stops being JSON, and where the value at a path begins. `JSON.parse` says neither.
 *
 * A loop with a stack of its own: text nested as deep as it likes cannot overflow it.
 */
export type JsonPath = readonly (string | number)[]

export interface JsonFault {
  readonly kind: 'syntax' | 'too-deep'
  readonly offset: number
}

interface Frame {
  readonly kind: 'object' | 'array'
  key: string | number
}

type Expecting = 'value' | 'first-value' | 'key' | 'first-key' | 'after'

/** The first place where the text is not JSON, or nests deeper than allowed; undefined where all is well. */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  return new JsonWalk(text, maxDepth, () => false).run()
}

/** Where the value at a path begins, or where the nearest thing around it does that is there. */
export function offsetOfPath(text: string, path: JsonPath): number {
  for (let length = path.length; length > 0; length--) {
    const wanted = path.slice(0, length)
    let found: number | undefined
    new JsonWalk(text, Infinity, (stack, offset) => {
      const isThere = stack.length === wanted.length && stack.every(({ key }, level) => key === wanted[level])
      if (isThere) found = offset
      return isThere
    }).run()
    if (found !== undefined) return found
  }
  return 0
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const blanks = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const plainLetters = /[^"\\\u0000-\u001f]*/y
const hex = /^[0-9a-fA-F]{4}$/

class JsonWalk {
  private at = 0
  private expecting: Expecting = 'value'
  private readonly stack: Frame[] = []

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
    /** Sees each value's path and offset; true ends the walk. */
    private readonly visit: (stack: readonly Frame[], offset: number) => boolean,
  ) {}

  run(): JsonFault | undefined {
    for (;;) {
      this.skip(blanks)
      if (this.expecting === 'after' && this.stack.length === 0)
        return this.at === this.text.length ? undefined : this.fault()
      const step = this.step()
      if (step === 'stop') return undefined
      if (step !== 'go') return step
    }
  }

  private step(): 'go' | 'stop' | JsonFault {
    const character = this.text[this.at]
    const frame = this.stack.at(-1)
    if (this.expecting === 'after') return this.stepAfter(character, frame)
    if (this.expecting === 'first-key' && character === '}') return this.close()
    if (this.expecting === 'first-value' && character === ']') return this.close()
    if (this.expecting === 'key' || this.expecting === 'first-key') return this.stepKey(frame)
    return this.stepValue(character)
  }

  private stepAfter(character: string | undefined, frame: Frame | undefined): 'go' | JsonFault {
    if (character === ',' && frame) {
      this.at++
      if (typeof frame.key === 'number') frame.key++
      this.expecting = frame.kind === 'object' ? 'key' : 'value'
      return 'go'
    }
    return character === (frame?.kind === 'object' ? '}' : ']') ? this.close() : this.fault()
  }

  private stepKey(frame: Frame | undefined): 'go' | JsonFault {
    const start = this.at
    if (!frame || !this.readString()) return this.fault()
    const key = this.text.slice(start + 1, this.at - 1)
    frame.key = key.includes('\\') ? (JSON.parse(`"${key}"`) as string) : key
    this.skip(blanks)
    if (this.text[this.at] !== ':') return this.fault()
    this.at++
    this.expecting = 'value'
    return 'go'
  }

  private stepValue(character: string | undefined): 'go' | 'stop' | JsonFault {
    if (this.visit(this.stack, this.at)) return 'stop'
    if (character === '{' || character === '[') {
      if (this.stack.length >= this.maxDepth) return this.fault('too-deep')
      this.stack.push(character === '{' ? { kind: 'object', key: '' } : { kind: 'array', key: 0 })
      this.at++
      this.expecting = character === '{' ? 'first-key' : 'first-value'
      return 'go'
    }
    this.expecting = 'after'
    const isRead = character === '"' ? this.readString() : this.skip(scalar)
    return isRead ? 'go' : this.fault()
  }

  private close(): 'go' {
    this.stack.pop()
    this.at++
    this.expecting = 'after'
    return 'go'
  }

  /** Reads a string with its quotes; false leaves `at` where it goes wrong. */
  private readString(): boolean {
    if (this.text[this.at] !== '"') return false
    for (this.at++; this.at < this.text.length; this.at++) {
      this.skip(plainLetters)
      if (this.text[this.at] === '"') {
        this.at++
        return true
      }
      if (this.text[this.at] !== '\\' || !this.skipEscape()) return false
    }
    return false
  }

  private skipEscape(): boolean {
    const next = this.text[this.at + 1] ?? ''
    if (next === 'u' && hex.test(this.text.slice(this.at + 2, this.at + 6))) this.at += 5
    else if (next !== '' && '"\\/bfnrt'.includes(next)) this.at += 1
    else return false
    return true
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  private fault(kind: JsonFault['kind'] = 'syntax'): JsonFault {
    return { kind, offset: this.at }
  }
}
