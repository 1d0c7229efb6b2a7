/**
 * The first script of a map's page: starts the worker and fetches the map while style sheets and the page's own scripts are
 * still on their way. A script by itself, built by scripts/build-scripts.ts; its element says which
 * map and where things are.
 */
import { leaveForPage, openScene, startWorker, type ScenePlaces } from './start-scene'

const { map, worker, content, words, scene } = document.currentScript?.dataset ?? {}
// A page that is there already, and only shows another map, does all this itself.
if (map && worker && words && document.readyState !== 'complete') start(map, worker, content, { words, laidOut: scene })

function start(mapId: string, script: string, path: string | undefined, places: ScenePlaces): void {
  const started = startWorker(script, path)
  void styleSheets().then(() => {
    if (!leaveForPage(openScene(mapId, started, places))) started.port.terminate()
  })
}

function styleSheets(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  const loading = links.filter(({ sheet }) => sheet === null)
  return Promise.all(loading.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve))))
}
