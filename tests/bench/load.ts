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

export async function closedLoop(writers: number, seconds: number, send: Send): Promise<LoadResult> {
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
  return summarise(times, refused, 0, performance.now() - began)
}

/** Latency counts from the moment when an operation was due, so that a stall is not hidden by sending later. */
export async function openLoop(
  rate: number,
  seconds: number,
  writers: number,
  maxWaiting: number,
  send: Send,
): Promise<LoadResult> {
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
  const elapsed = performance.now() - began
  await Promise.all(waiting)
  return summarise(times, refused, dropped, Math.max(elapsed, performance.now() - began))
}

function summarise(times: number[], refused: number, dropped: number, elapsed: number): LoadResult {
  times.sort((one, other) => one - other)
  const quantile = (part: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0)
  return {
    stored: times.length,
    refused,
    dropped,
    perSecond: Math.round((times.length * 1_000) / elapsed),
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: quantile(1),
  }
}
