import { reasonNotToServe } from '../../build/port'

// React looks at it when it is loaded: drawing takes ten times as long with the code for development.
process.env.NODE_ENV ??= 'production'
import('./startServer').catch((error: unknown) => {
  console.error(reasonNotToServe(error))
  process.exit(1)
})
