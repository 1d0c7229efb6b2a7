/** What of the commands that copy does not come with a map's page, but once that is idle: nobody begins with it. */
import { argumentsWith } from '@/lib/domain/debate-map'
import { newId, type ClaimId } from '@/lib/domain/ids'
import { writeArgdown } from '@/lib/formats/argdown/write'
import { partsOfBranch } from '@/lib/formats/crux-branch/parts'
import { branchOf } from '@/lib/formats/crux-branch/write'
import { writeOutline } from '@/lib/formats/outline-text/write'
import { branchType } from './clipboard'
import { performParts } from './perform-parts'
import { goTo, type Workspace } from './workspace'

/** The branches of these claims by media type: as an outline for other programs, with everything else for Crux. */
export function toBranches({ store }: Workspace, roots: readonly ClaimId[]): Record<string, string> {
  const { map } = store.getState()
  return { 'text/plain': writeOutline(map, roots), [branchType]: JSON.stringify(branchOf(map, roots)) }
}

/** The branches of these claims in the notation of Argdown. */
export function toArgdown({ store }: Workspace, roots: readonly ClaimId[]): string {
  const { map } = store.getState()
  return writeArgdown(map, roots, map.details.title)
}

/** Puts each branch beside itself once more. */
export function duplicate(workspace: Workspace, roots: readonly ClaimId[]): void {
  const { map } = workspace.store.getState()
  const made: ClaimId[] = []
  const all = roots.map((root) => {
    const [first] = argumentsWith(map, root)
    const parts = partsOfBranch(branchOf(map, [root]), { onto: first?.conclusion, map, makeId: () => newId() })
    // The top claim comes first in a branch.
    const [top] = parts.claims
    if (top) made.push(top.id)
    if (top && !first && map.claims.get(root)?.thesis !== true) delete top.thesis
    return parts
  })
  const parts = {
    claims: all.flatMap(({ claims }) => claims),
    arguments: all.flatMap((one) => one.arguments),
    sources: [],
    citations: all.flatMap(({ citations }) => citations),
  }
  const [first] = made
  if (performParts(workspace, parts) && first) {
    goTo(workspace, first)
    workspace.canvas?.follow(first)
  }
}

/** Puts the picture of the branch on the clipboard, as the server draws it. */
export function putImage({ view, say, clipboard }: Workspace, root: ClaimId): void {
  const query = new URLSearchParams({ branch: root, scale: '2' })
  const key = new URLSearchParams(location.search).get('key')
  if (key !== null) query.set('key', key)
  const picture = fetch(`${location.pathname}/image.png?${query}`).then((response) => {
    if (!response.ok) throw new Error(`The picture was answered with ${response.status}.`)
    return response.blob()
  })
  view.set({ notice: say('notices.drawing') })
  clipboard.putPicture(picture).then(
    () => view.set({ notice: say('notices.copiedImage') }),
    () => view.set({ notice: say('notices.imageNotCopied') }),
  )
}
