/** The id of the element that holds a story's blocks, each as one child. */
export const storyBodyId = 'story'
