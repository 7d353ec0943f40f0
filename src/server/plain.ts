/** A few words for an address that is no page; they are never kept. */
export function plain(status: number, words: string, more: Record<string, string> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...more },
  })
}
