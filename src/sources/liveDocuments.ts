/**
 * Whether an address is that of a document of WordPress's plug-ins for live stories. A site is whole without them: such a story is
 * then what its post says.
 */
export function isLiveDocument(url: string): boolean {
  return /\/(?:liveblog\/v1|wp\/v2\/rolling-coverage)/.test(url.replaceAll('%2F', '/'))
}
