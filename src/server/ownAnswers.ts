import { plain } from './plain'

type OwnAnswer = (path: string, request: Request) => Promise<Response | null>

/**
 * Answers at the server's own addresses: `/_health` with 200 for whoever watches over it, and what else it is given, each of
 * which returns null for paths that it doesn't know.
 */
export function openOwnAnswers(health: () => object, others: OwnAnswer[]): OwnAnswer {
  return async (path, request) => {
    if (path === '/_health') return Response.json(health(), { headers: { 'Cache-Control': 'no-store' } })
    for (const other of others) {
      const answer = await other(path, request)
      if (answer !== null) return answer
    }
    return plain(404, 'There is nothing here.')
  }
}
