/** Code that keeps its lines and breaks them where there is no room, so that nothing has to be scrolled sideways. */
export function CodeBlock({ children }: { children: string }) {
  return (
    <pre className="rounded-md border border-line bg-wash px-3 py-2 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
      {children}
    </pre>
  )
}
