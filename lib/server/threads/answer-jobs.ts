/** The thread's side of job-thread.ts: does one job after the other. What throws ends the thread. */
import { parentPort, type Transferable } from 'node:worker_threads'
import { assert } from '@/lib/domain/result'
import type { Job, JobAnswer } from './job-thread'

export interface Answered<Answer> {
  readonly answer: Answer
  /** What of it goes over without being copied. */
  readonly transferred?: readonly Transferable[]
}

export function answerJobs<Order, Answer>(work: (order: Order) => Answered<Answer> | Promise<Answered<Answer>>): void {
  assert(parentPort, 'this is a thread')
  const port = parentPort
  const answer = async ({ number, order }: Job<Order>): Promise<void> => {
    const { answer, transferred = [] } = await work(order)
    port.postMessage({ number, answer } satisfies JobAnswer<Answer>, transferred)
  }
  port.on('message', (job: Job<Order>) => void answer(job))
}
