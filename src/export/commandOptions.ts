import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A command was called with options that it doesn't have, or with values that they don't take. Its message is for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Parses the options of a command, as Node's `parseArgs` does. Throws a `UsageError` that ends with `help`, a sentence about where
 * the options are listed.
 */
export function commandOptions<Config extends ParseArgsConfig>(
  config: Config,
  help: string,
): ReturnType<typeof parseArgs<Config>>['values'] {
  try {
    return parseArgs(config).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? faultIn(error) : error} ${help}`)
  }
}

/** What is wrong, without Node's advice about positional arguments, which no command takes. */
function faultIn({ message }: Error): string {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(message) ?? []
  return option === undefined ? `${message.split(/[.\n]/)[0]}.` : `${option} needs a value.`
}

/** Parses a whole number from 1 to `most`. Throws a `UsageError` that names the option. */
export function wholeNumber(option: string, value: string, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= 1 && number <= most) return number
  const range = most === Number.MAX_SAFE_INTEGER ? 'from 1' : `from 1 to ${most}`
  throw new UsageError(`${option} is "${value}": it has to be a whole number ${range}.`)
}
