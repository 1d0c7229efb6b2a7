/**
 * The open maps of this process: one mailbox each, opened on first use and forgotten when idle.
 *
 * Forgetting costs a reload and nothing else: what is acknowledged is in the database, and two mailboxes on one map agree
 * by the revision. So a caller that still holds a forgotten one does no harm.
 */
import type { MapId } from '../domain/ids'
import type { Database } from '../persistence/client'
import { Mailbox, type MailboxOptions } from './mailbox'

export interface MailboxesOptions extends MailboxOptions {
  /** Open maps above which idle ones are forgotten, the longest unused first. */
  readonly maxOpen?: number
  readonly maxIdleMs?: number
}

interface Entry {
  readonly opening: Promise<Mailbox | undefined>
  mailbox?: Mailbox | undefined
  usedAt: number
}

const SWEEP_MS = 30_000

export class Mailboxes {
  /** In the order of their last use. */
  private readonly entries = new Map<MapId, Entry>()
  private readonly sweeper: NodeJS.Timeout
  private isDraining = false

  constructor(
    private readonly db: Database,
    private readonly options: MailboxesOptions = {},
  ) {
    this.sweeper = setInterval(() => this.sweep(), SWEEP_MS)
    this.sweeper.unref()
  }

  get size(): number {
    return this.entries.size
  }

  /** The mailbox of a map; undefined where the map does not exist. Rejects where the database does not answer. */
  async open(mapId: MapId): Promise<Mailbox | undefined> {
    const entry = this.entries.get(mapId) ?? this.load(mapId)
    this.entries.delete(mapId)
    this.entries.set(mapId, entry)
    entry.usedAt = Date.now()
    return entry.opening
  }

  /** The mailbox where it is open already: for news about maps that nobody here looks at. */
  find(mapId: MapId): Mailbox | undefined {
    return this.entries.get(mapId)?.mailbox
  }

  /** Takes no more operations and resolves when every accepted one has its answer: for SIGTERM. */
  async drain(): Promise<void> {
    this.isDraining = true
    clearInterval(this.sweeper)
    await Promise.all([...this.entries.values()].map(drainEntry))
  }

  /** Forgets idle mailboxes: too old ones, and the longest unused where there are too many. */
  sweep(now: number = Date.now()): void {
    const { maxOpen = 200, maxIdleMs = 15 * 60_000 } = this.options
    for (const [mapId, { mailbox, usedAt }] of this.entries) {
      const isTooMany = this.entries.size > maxOpen
      if (mailbox?.isIdle && (isTooMany || now - usedAt > maxIdleMs)) this.entries.delete(mapId)
    }
  }

  private load(mapId: MapId): Entry {
    const opening = Mailbox.open(this.db, mapId, this.options)
    const entry: Entry = { opening, usedAt: Date.now() }
    const forget = () => {
      if (this.entries.get(mapId) === entry) this.entries.delete(mapId)
    }
    opening.then((mailbox) => {
      entry.mailbox = mailbox
      if (!mailbox) forget()
      else if (this.isDraining) void mailbox.drain()
      this.sweep()
    }, forget)
    return entry
  }
}

/** An open mailbox stops at once; one that cannot be opened has accepted nothing. */
async function drainEntry({ mailbox, opening }: Entry): Promise<void> {
  const open = mailbox ?? (await opening.catch(() => undefined))
  await open?.drain()
}

const key = Symbol.for('crux.mailboxes')
const holder = globalThis as { [key]?: WeakMap<Database, Mailboxes> }

/** This process's mailboxes on a database. On globalThis, as Next bundles its routes apart from the server. */
export function mailboxes(db: Database): Mailboxes {
  const all = (holder[key] ??= new WeakMap())
  const existing = all.get(db)
  if (existing) return existing
  const made = new Mailboxes(db)
  all.set(db, made)
  return made
}
