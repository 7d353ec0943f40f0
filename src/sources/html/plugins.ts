import { attributeOf, type HtmlElement } from './tree'

// What systems and their plug-ins put around a story: cards that ask to sign up or pay (Ghost), sharing buttons, lists of
// related stories, boxes about the author, ratings (WordPress).
const pluginClasses = new Set(
  ['kg-signup-card', 'kg-email-card', 'kg-email-cta-card', 'kg-paywall-card', 'gh-post-upgrade-cta'].concat(
    ['gh-subscribe-form', 'sharedaddy', 'jp-relatedposts', 'wp-block-jetpack-related-posts'],
    ['wp-block-jetpack-sharing-buttons', 'wp-block-jetpack-subscriptions', 'wp-block-jetpack-like'],
    [
      'addtoany_share_save_container',
      'addtoany_content',
      'addtoany_header',
      'a2a_kit',
      'heateor_sss_sharing_container',
    ],
    ['heateorSssClear', 'heateor_sss_sharing_title', 'the_champ_sharing_container', 'essb_links', 'mashsb-container'],
    ['ssba', 'ssbp-wrap', 'swp_social_panel', 'shariff', 'scriptlesssocialsharing', 'sfsi_Sicons', 'sfsiplus_Sicons'],
    ['yarpp', 'yarpp-related', 'crp_related', 'rp4wp-related-posts', 'wp_rp_wrap', 'zem_rp_wrap', 'tptn_posts'],
    ['saboxplugin-wrap', 'abh_box', 'molongui-author-box', 'm-a-box', 'pp-multiple-authors-boxes-wrapper'],
    ['kk-star-ratings', 'rmp-widgets-container', 'wpulike', 'post-views', 'adsbygoogle', 'wp-dark-mode-switcher'],
  ),
)

const pluginName =
  /^(?:social[-_]?shar\w*|shar(?:e|ing)[-_]?(?:buttons?|links|icons|bar|this|box)|(?:related|recommended)[-_]?(?:posts?|articles?|stories)|author[-_]?(?:box|bio)|addtoany\w*|heateor\w*)$/i

/** Whether an element isn't the newsroom's text, by its class: what a plug-in appends to every story. */
export function isAddedByPlugin(element: HtmlElement): boolean {
  const value = attributeOf(element, 'class')
  if (value === '') return false
  return value.split(/\s+/).some((name) => pluginClasses.has(name) || pluginName.test(name))
}
