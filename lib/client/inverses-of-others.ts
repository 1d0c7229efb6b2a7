/** What takes back the operations of other people that were seen here: their undos arrive as operations too. */
import type { ActorId, OperationId } from '@/lib/domain/ids'
import type { Inverse } from '@/lib/operations/inverse'

export class InversesOfOthers {
  private readonly inverses = new Map<string, Inverse>()

  find(actor: ActorId, id: OperationId): Inverse | undefined {
    return this.inverses.get(`${actor} ${id}`)
  }

  remember(actor: ActorId, id: OperationId, inverse: Inverse): void {
    this.inverses.set(`${actor} ${id}`, inverse)
  }
}
