/** The slug of the section of stories that name none; its feed holds every story of the source. */
export const latestSection = 'latest'
