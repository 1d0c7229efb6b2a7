/** Runs one script's `main` and turns whatever it throws into one line on stderr and an exit code. */
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { projectRoot } from '../lib/server/data-folder'
import { describeFailure } from './describe-failure'

interface Script {
  /** Returns the exit code. */
  main(args: readonly string[]): Promise<number>
}

/** Ends the process: Prisma's schema engine leaves a timer of ten seconds behind that would keep it alive. */
export async function runScript(name: string, args: readonly string[]): Promise<never> {
  // A closed terminal takes no more words; that is no reason to leave without stopping what runs.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const code = await run(name, args)
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
  process.exit(code)
}

async function run(name: string, args: readonly string[]): Promise<number> {
  try {
    const script = (await import(pathToFileURL(join(projectRoot, 'scripts', `${name}.ts`)).href)) as Script
    return await script.main(args)
  } catch (error) {
    console.error(describeFailure(error))
    return 1
  }
}
