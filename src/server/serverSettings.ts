import * as v from 'valibot'
import type { PurgeRequest } from './purgeCdn'
import { purgeCloudflare } from './purgeCloudflare'
import { purgeFastly } from './purgeFastly'
import { purgeHttp } from './purgeHttp'

const text = v.optional(v.pipe(v.string(), v.trim()), '')
const whole = (otherwise: string) => v.pipe(v.optional(v.string(), otherwise), v.regex(/^\d+$/), v.transform(Number))

const schema = v.object({
  /** What the newsroom's system signs its messages with; empty where it sends none. */
  BROADSHEET_HOOK_SECRET: text,
  /** Seconds between two looks at the newsroom's system where it sends no messages. */
  BROADSHEET_POLL_SECONDS: whole('30'),
  /** What reads drafts: a WordPress user with an application password, "user:password"; an Admin key of Ghost, "id:secret". */
  BROADSHEET_WORDPRESS_LOGIN: text,
  BROADSHEET_GHOST_ADMIN_KEY: text,
  /** The CDNs that are told of changes: Fastly's service and Cloudflare's zone with a token each, the address of a Varnish. */
  BROADSHEET_FASTLY_SERVICE: text,
  BROADSHEET_FASTLY_TOKEN: text,
  BROADSHEET_CLOUDFLARE_ZONE: text,
  BROADSHEET_CLOUDFLARE_TOKEN: text,
  BROADSHEET_PURGE_URL: text,
  /** Megabytes of answers that are kept. */
  BROADSHEET_CACHE_MB: whole('256'),
  /** How many answers are made at once, each of which waits for the newsroom's system. */
  BROADSHEET_DRAWINGS: whole('8'),
})

export type ServerSettings = v.InferOutput<typeof schema>

/** The CDNs that the settings name. */
export function cdnsIn(settings: ServerSettings): PurgeRequest[] {
  const { BROADSHEET_FASTLY_SERVICE: service, BROADSHEET_CLOUDFLARE_ZONE: zone, BROADSHEET_PURGE_URL: url } = settings
  return [
    ...(service === '' ? [] : [purgeFastly(service, settings.BROADSHEET_FASTLY_TOKEN)]),
    ...(zone === '' ? [] : [purgeCloudflare(zone, settings.BROADSHEET_CLOUDFLARE_TOKEN)]),
    ...(url === '' ? [] : [purgeHttp(url)]),
  ]
}

/** Reads what the server is told in environment variables, besides what the build was told. Throws with the variable's name. */
export function serverSettings(env: Readonly<Record<string, unknown>>): ServerSettings {
  const parsed = v.safeParse(schema, env)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`${v.getDotPath(issue)} is "${issue.input}": it has to be a whole number.`)
}
