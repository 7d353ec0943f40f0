/** Ends the task at hand, so that the browser can answer its reader before the next. */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
