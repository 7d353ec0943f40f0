/**
 * By their classes, the messages that plug-ins for members and subscribers put in place of the rest of a story: Jetpack, Paid
 * Memberships Pro, Leaky Paywall, WooCommerce Memberships and MemberPress.
 */
export const paywallClasses = [
  'jetpack-subscribe-paywall',
  'pmpro_content_message',
  'leaky_paywall_message_wrap',
  'wc-memberships-restriction-message',
  'wc-memberships-content-restricted-message',
  'mepr-unauthorized-message',
]

const opening = new RegExp(
  `<\\w+\\s[^<>]*?\\bclass=["'][^"'<>]*?(?<![\\w-])(?:${paywallClasses.join('|')})(?![\\w-])`,
  'i',
)

/** Whether HTML ends for visitors in such a message. */
export function hasPaywall(html: string): boolean {
  return paywallClasses.some((name) => html.includes(name)) && opening.test(html)
}
