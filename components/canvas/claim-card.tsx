import type { SceneClaim, SceneLine } from '@/lib/scene/scene'

/** A claim as the scene says: its very lines at their very places, so that nothing is wrapped or measured again. */
export function ClaimCard({ claim, hideText }: { claim: SceneClaim; hideText: boolean }) {
  return (
    <div aria-hidden="true" className="claim-card absolute inset-0 overflow-hidden rounded-lg" data-role={claim.role}>
      {claim.sign ? <Line line={claim.sign} part="sign" /> : null}
      {hideText ? null : claim.lines.map((line) => <Line key={line.y} line={line} part="text" />)}
      {claim.footer ? <Line line={claim.footer} part="footer" /> : null}
    </div>
  )
}

function Line({ line, part }: { line: SceneLine; part: 'sign' | 'text' | 'footer' }) {
  return (
    <span
      className="claim-line absolute whitespace-pre"
      data-part={part}
      data-font={line.font}
      style={{ left: line.x, top: line.y }}
    >
      {line.text}
    </span>
  )
}
