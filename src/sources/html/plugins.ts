import { paywallClasses } from './paywalls'
import { attributeOf, type HtmlElement } from './tree'

// What systems and their plug-ins put around a story: cards that ask to sign up or pay (Ghost), sharing buttons, lists of
// related stories, boxes about the author, ratings (WordPress).
const pluginClasses = new Set(
  ['kg-email-card', 'kg-email-cta-card', 'kg-paywall-card', 'gh-post-upgrade-cta'].concat(
    ['gh-subscribe-form', 'sharedaddy', 'jp-relatedposts', 'wp-block-jetpack-related-posts'],
    ['wp-block-jetpack-sharing-buttons', 'wp-block-jetpack-like'],
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
    // Lists of a story's own subheads: the reader makes its own for long stories.
    [
      'ez-toc-container',
      'lwptoc',
      'wp-block-table-of-contents',
      'wp-block-yoast-seo-table-of-contents',
      'toc_container',
    ],
    ['wp-block-rank-math-toc-block', 'kb-table-of-content-nav', 'wp-block-kadence-tableofcontents'],
    ['kk-star-ratings', 'rmp-widgets-container', 'wpulike', 'post-views', 'adsbygoogle', 'wp-dark-mode-switcher'],
    ['subscription-widget-wrap', 'subscription-widget-wrap-editor', 'wp-block-newspack-popups-single-prompt'],
    ['newspack-popup', 'wp-block-post-comments-form', 'flourish-credit', 'post-ratings', 'post-navigation'],
    ['jetpack_subscription_widget', 'wp-block-jetpack-subscriptions', 'post-tags', 'tags-links', 'entry-tags'],
    ['wp-block-social-links', 'wp-block-post-author', 'wp-block-latest-posts', 'page-links'],
    paywallClasses,
    // What stands before a player until readers agree to it.
    ['_brlbs-content-blocker'],
  ),
)

const pluginName = new RegExp(
  `^(?:${[
    'social[-_]?shar\\w*',
    '(?:\\w+[-_])?(?:shar(?:e|ing)|social)[-_]?(?:share|buttons?|links|icons|inline|bar|this|box|text|container|wrapper)',
    '(?:related|recommended)[-_]?(?:posts?|articles?|stories)',
    '(?:post[-_])?author[-_]?(?:box|bio|info|card)|wp-post-author',
    'newsletter[-_](?:signup|form|box|subscribe|subscription)|wp-block-jetpack-subscriptions__container',
    '(?:ad|ads)[-_](?:container|wrapper|slot|unit|block|placeholder)|advertisement|advert|google-auto-placed',
    'addtoany\\w*|heateor\\w*|sharethis[\\w-]*|dpsp-[\\w-]*|ssbp?|essb_\\w*|swp_\\w*|simplesocialbuttons|apss-[\\w-]*|et_social_\\w*',
    'rmp-[\\w-]*|ratemypost|kksr-[\\w-]*|wprm-\\w+-jump[\\w-]*|printfriendly|pf-button|comments-area|respond|tts-player',
    'brlbs-cmpnt-cb-[\\w-]*|cmplz-blocked-content-[\\w-]*|(?:[\\w-]*[-_])?(?:cookie|consent|gdpr)[-_](?:placeholder|notice|overlay|blocker|message|warning|banner)',
    '(?:\\w+-)?reading-time(?:__wrapper)?|[\\w-]*(?:tweet|ctt)[-_]{1,2}(?:button|btn)',
  ].join('|')})$`,
  'i',
)

/** Whether an element isn't the newsroom's text, by its class: what a plug-in appends to every story. */
export function isAddedByPlugin(element: HtmlElement): boolean {
  const value = attributeOf(element, 'class')
  if (value === '') return false
  return value.split(/\s+/).some((name) => pluginClasses.has(name) || pluginName.test(name))
}
