import { createContext, useContext } from 'react'
import { defaults, type Parameters } from '../../embed/parameters'

/** What the portal asked for; the defaults in HTML that is made in advance, which can't know. */
export const EmbedParameters = createContext<Parameters>(defaults)

export function useEmbedParameters(): Parameters {
  return useContext(EmbedParameters)
}
