/** A maker of formatters that keeps each it makes: making one takes far longer than using it, and a feed uses hundreds. */
export function memoizeFormat<Options, Format>(make: (language: string, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (language: string, options: Options): Format => {
    const key = JSON.stringify([language, options])
    const format = made.get(key) ?? make(language, options)
    made.set(key, format)
    return format
  }
}
