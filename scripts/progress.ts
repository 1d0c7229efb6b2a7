/** Lines that say what is done and how long it has taken since the start. */
export interface Progress {
  (line: string): void
}

export function startProgress(): Progress {
  const began = performance.now()
  return (line) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${seconds.padStart(6)} s  ${line}`)
  }
}
