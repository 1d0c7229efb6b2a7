/**
 * The first script of a map's page: starts the worker, which asks for the map, while the page's own scripts are still on their
 * way. A script by itself, built by scripts/build-scripts.ts; its element says which
 * map and where things are.
 */
import { leaveForPage, openScene, startWorker } from './start-scene'

const { map, worker, content, words } = document.currentScript?.dataset ?? {}
// A page that is there already, and only shows another map, does all this itself.
if (map && worker && words && document.readyState !== 'complete') start(map, worker, content, words)

function start(mapId: string, script: string, path: string | undefined, words: string): void {
  const port = startWorker(script, path)
  void styleSheets().then(() => {
    if (!leaveForPage(openScene(mapId, port, words))) port.terminate()
  })
}

function styleSheets(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  const loading = links.filter(({ sheet }) => sheet === null)
  return Promise.all(loading.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve))))
}
