/** The list in the footer that what comes after the page adds its own to. */
export const footerToolsId = 'footer-tools'
