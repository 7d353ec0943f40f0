import * as v from 'valibot'

const text = v.optional(v.pipe(v.string(), v.trim()), '')
const whole = (otherwise: string) => v.pipe(v.optional(v.string(), otherwise), v.regex(/^\d+$/), v.transform(Number))

const schema = v.object({
  /** What the newsroom's system signs its messages with; empty where it sends none. */
  BROADSHEET_HOOK_SECRET: text,
  /** Seconds between two looks at the newsroom's system where it sends no messages. */
  BROADSHEET_POLL_SECONDS: whole('30'),
  /** Megabytes of answers that are kept. */
  BROADSHEET_CACHE_MB: whole('256'),
})

/** Reads what the server is told in environment variables, besides what the build was told. Throws with the variable's name. */
export function serverSettings(env: Readonly<Record<string, unknown>>) {
  const parsed = v.safeParse(schema, env)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`${v.getDotPath(issue)} is "${issue.input}": it has to be a whole number.`)
}
