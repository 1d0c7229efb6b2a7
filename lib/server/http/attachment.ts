/**
 * Answers with a file, written piece by piece as the reader takes it. The name must be plain ASCII without quotes.
 *
 * The first piece is made before the answer starts, so that a failure at the start is still a proper error.
 */
export async function attachment(
  pieces: AsyncGenerator<string>,
  { name, type }: { name: string; type: string },
): Promise<Response> {
  const encoder = new TextEncoder()
  let next = await pieces.next()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close()
      controller.enqueue(encoder.encode(next.value))
      next = await pieces.next()
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
