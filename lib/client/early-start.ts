/**
 * The first script of a map's page: starts the worker, which asks for the map, while the page's own scripts are still on their
 * way. A script by itself, built by scripts/build-scripts.ts; its element says which map and where things are.
 */
import { leaveForPage, openScene, startWorker } from './start-scene'

const { map, worker, content } = document.currentScript?.dataset ?? {}
// A page that is there already, and only shows another map, does all this itself.
if (map && worker && document.readyState !== 'complete') start(map, worker, content)

function start(mapId: string, script: string, path: string | undefined): void {
  const port = startWorker(script)
  void styleSheets().then(() => {
    if (!leaveForPage(openScene(mapId, port, path))) port.terminate()
  })
}

function styleSheets(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  const loading = links.filter(({ sheet }) => sheet === null)
  return Promise.all(loading.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve))))
}
