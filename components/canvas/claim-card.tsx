import { isRightToLeft } from '@/lib/scene/paint-line'
import type { SceneClaim, SceneLine } from '@/lib/scene/scene'

/** A claim as the scene says: its very lines at their very places, so that nothing is wrapped or measured again. */
export function ClaimCard({ claim, hideText }: { claim: SceneClaim; hideText: boolean }) {
  const isFromRight = isRightToLeft(claim.text)
  return (
    <div aria-hidden="true" className="claim-card absolute inset-0 overflow-hidden rounded-lg" data-role={claim.role}>
      {claim.sign ? <Line line={claim.sign} part="sign" /> : null}
      {hideText
        ? null
        : claim.lines.map((line) => (
            <Line key={line.y} line={line} part="text" right={isFromRight ? claim.textInset.right : undefined} />
          ))}
      {claim.footer.map((line) => (
        <Line key={line.y} line={line} part="footer" />
      ))}
    </div>
  )
}

type LineProps = {
  line: SceneLine
  part: 'sign' | 'text' | 'footer'
  /** For text written from the right: how far from the card's right side it begins. */
  right?: number | undefined
}

function Line({ line, part, right }: LineProps) {
  return (
    <span
      className="claim-line absolute whitespace-pre"
      data-part={part}
      data-font={line.font}
      dir={right === undefined ? undefined : 'rtl'}
      style={right === undefined ? { left: line.x, top: line.y } : { right, top: line.y }}
    >
      {line.text}
    </span>
  )
}
