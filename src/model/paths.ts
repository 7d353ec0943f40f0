/** The paths of pages that other sites may frame begin with this. */
export const framedPath = '/embed/'
