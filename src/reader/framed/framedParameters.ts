import { createContext, useContext } from 'react'
import { defaults, type Parameters } from '../../embed/parameters'

/** What the portal asked for; the defaults in HTML that is made in advance, which can't know. */
export const FramedParameters = createContext<Parameters>(defaults)

export function useFramedParameters(): Parameters {
  return useContext(FramedParameters)
}
