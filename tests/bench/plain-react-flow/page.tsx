/**
 * The page that a builder would otherwise have: React Flow the official way, all claims and lines given to it, a memoised
 * node with text and handles, the text changed through updateNodeData. The canvas benchmark measures it beside Crux.
 */
import '@xyflow/react/dist/style.css'
import './page.css'
import {
  Background,
  Handle,
  Position,
  ReactFlow,
  useReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react'
import { memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { PlainMap } from './plain-map'

type PlainNode = Node<{ text: string }, 'claim'>

const ClaimCard = memo(function ClaimCard({ id, data }: NodeProps<PlainNode>) {
  const { updateNodeData } = useReactFlow()
  const [isTyped, setTyped] = useState(false)
  return (
    <div className="claim" onDoubleClick={() => setTyped(true)}>
      <Handle type="target" position={Position.Bottom} />
      {isTyped ? (
        <textarea
          className="nodrag"
          autoFocus
          value={data.text}
          onChange={(event) => updateNodeData(id, { text: event.target.value })}
          onBlur={() => setTyped(false)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(false)}
        />
      ) : (
        data.text
      )}
      <Handle type="source" position={Position.Top} />
    </div>
  )
})

const nodeTypes = { claim: ClaimCard }

function PlainPage({ claims, lines, surface }: PlainMap) {
  const [nodes] = useState(() =>
    claims.map(({ id, text, x, y, width, height }): PlainNode => {
      return { id, type: 'claim', position: { x, y }, width, height, data: { text } }
    }),
  )
  const [edges] = useState(() => lines.map(([id, source, target]): Edge => ({ id, source, target })))
  return (
    <div
      style={{ position: 'absolute', left: surface.x, top: surface.y, width: surface.width, height: surface.height }}
    >
      <ReactFlow
        defaultNodes={nodes}
        defaultEdges={edges}
        nodeTypes={nodeTypes}
        minZoom={0.001}
        zoomOnDoubleClick={false}
        fitView
      >
        <Background />
      </ReactFlow>
    </div>
  )
}

const answer = await fetch(`/map${location.search}`)
createRoot(document.body).render(<PlainPage {...((await answer.json()) as PlainMap)} />)
