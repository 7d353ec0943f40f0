import { createContext, useContext } from 'react'
import { defaults, type FrameParameters } from '../../embed/frameParameters'

/** What the portal asked for. HTML that is built in advance has the defaults. */
export const FramedParameters = createContext<FrameParameters>(defaults)

/** The portal's parameters for this frame. */
export function useFramedParameters(): FrameParameters {
  return useContext(FramedParameters)
}
