/**
 * Two ways to put a load on something that answers: writers who each wait for their answer (closed loop), and a fixed rate
 * that does not care whether answers come (open loop).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { rounded } from './bench'

/** True where the operation was stored, false where the map refused it. */
export type Send = (writer: number) => Promise<boolean>

export interface LoadResult {
  readonly stored: number
  readonly refused: number
  /** Not sent as too much was waiting already: open loop only. */
  readonly dropped: number
  readonly perSecond: number
  /** Milliseconds from the moment when it was to be sent until its answer. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** What one stretch of load gave; several stretches are summed up together. */
export interface Stretch {
  readonly times: readonly number[]
  readonly refused: number
  readonly dropped: number
  readonly elapsed: number
}

export async function closedLoop(writers: number, seconds: number, send: Send): Promise<Stretch> {
  const times: number[] = []
  let refused = 0
  const began = performance.now()
  const until = began + seconds * 1_000
  const write = async (writer: number) => {
    while (performance.now() < until) {
      const sent = performance.now()
      if (await send(writer)) times.push(performance.now() - sent)
      else refused++
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return { times, refused, dropped: 0, elapsed: performance.now() - began }
}

/** Latency counts from the moment when an operation was due, so that a stall is not hidden by sending later. */
export async function openLoop(
  rate: number,
  seconds: number,
  writers: number,
  maxWaiting: number,
  send: Send,
): Promise<Stretch> {
  const times: number[] = []
  const waiting = new Set<Promise<void>>()
  let [refused, dropped, due] = [0, 0, 0]
  const began = performance.now()
  const total = rate * seconds
  while (due < total) {
    const now = Math.min(total, Math.floor(((performance.now() - began) * rate) / 1_000))
    for (; due < now; due++) {
      if (waiting.size >= maxWaiting) {
        dropped++
        continue
      }
      const at = began + (due * 1_000) / rate
      const sent: Promise<void> = send(due % writers).then((isStored) => {
        if (isStored) times.push(performance.now() - at)
        else refused++
        waiting.delete(sent)
      })
      waiting.add(sent)
    }
    await sleep(1)
  }
  await Promise.all(waiting)
  return { times, refused, dropped, elapsed: performance.now() - began }
}

export function summarise(stretches: readonly Stretch[]): LoadResult {
  const times = stretches.flatMap((stretch) => stretch.times).sort((one, other) => one - other)
  const sum = (of: (stretch: Stretch) => number) => stretches.reduce((total, stretch) => total + of(stretch), 0)
  const quantile = (part: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0)
  return {
    stored: times.length,
    refused: sum(({ refused }) => refused),
    dropped: sum(({ dropped }) => dropped),
    perSecond: Math.round((times.length * 1_000) / sum(({ elapsed }) => elapsed)),
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: quantile(1),
  }
}
