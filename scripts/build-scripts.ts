/**
 * Builds the scripts that are no part of a page's bundle: the worker that lays out and paints maps, the small script that starts
 * it before the page's own have come, and the server's threads. Next would give the worker a name that only the page's bundle
 * knows.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from '../lib/server/data-folder'
import { BUILT_FOLDER, BUILT_THREADS, threadNames } from '../lib/server/built-scripts'

export async function buildScripts(): Promise<void> {
  rmSync(join(projectRoot, BUILT_FOLDER), { recursive: true, force: true })
  await build({
    absWorkingDir: projectRoot,
    entryPoints: {
      'scene-worker': 'lib/client/scene-worker/scene.worker.ts',
      'early-start': 'lib/client/early-start.ts',
    },
    outdir: BUILT_FOLDER,
    // A name that says the content: it is cached for ever.
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  await buildThreads()
}

/** Each file is there whole or not at all: tests that run at once build them at once. */
export async function buildThreads(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: threadNames.map((name) => ({ in: `lib/server/${name}/${name}.worker.ts`, out: name })),
    outdir: BUILT_THREADS,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Native code, and packages that look for files beside themselves.
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    write: false,
  })
  mkdirSync(join(projectRoot, BUILT_THREADS), { recursive: true })
  for (const { path, contents } of outputFiles) {
    const made = `${path}.${process.pid}`
    writeFileSync(made, contents)
    renameSync(made, path)
  }
}
