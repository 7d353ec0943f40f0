import { type Answers, type Replay, replay } from './replay'

/** A newsroom's system whose faults a test chooses. */
export interface FaultyServer extends Replay {
  /** From now on these answers come first; where they are null, the system's own do. */
  override(answers: Answers): void
}

/** Opens a system that answers as `from` says for its origin, as long as a test has nothing else in its place. */
export async function openFaultyServer(from: (origin: string) => Answers): Promise<FaultyServer> {
  let first: Answers = () => null
  const server = await replay({
    from: (origin) => {
      const answers = from(origin)
      return (question) => first(question) ?? answers(question)
    },
  })
  return {
    ...server,
    override(answers) {
      first = answers
    },
  }
}
