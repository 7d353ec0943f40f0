import { mediaAddress } from '../address'
import type { FetchJson } from '../fetchJson'
import type { Identity } from '../identity'
import { ghostSettings } from './answers'
import { ghostAddress, ghostReader } from './read'

/** The logo, icon and accent colour of a site on Ghost. Takes what `openGhost` takes. */
export async function ghostIdentity(
  url: string,
  key: string,
  readDocument: FetchJson,
  signal: AbortSignal,
): Promise<Identity> {
  const site = ghostAddress(url)
  const { settings } = await ghostReader(site, key, readDocument)(ghostSettings, 'settings/', {}, signal)
  const { logo, icon, accent_color } = settings
  return {
    logo: mediaAddress(logo, site) ?? '',
    // Ghost names a small copy of the icon; the file itself is larger.
    icon: mediaAddress(icon.replace(/\/size\/w\d+h\d+\//, '/'), site) ?? '',
    accent: /^#[0-9a-f]{6}$/i.test(accent_color) ? accent_color.toLowerCase() : '',
  }
}
