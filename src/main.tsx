import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './reader/app/App'
import { openReader } from './reader/app/reader'
import { yieldToMain } from './reader/app/yieldToMain'
import './reader/app/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')

const reader = await openReader(import.meta.env.BASE_URL)
if (reader.isComplete) {
  await yieldToMain()
  // As a transition, React takes the page over in small steps and lets the reader's input in between.
  startTransition(() => {
    hydrateRoot(root, <App reader={reader} />)
  })
} else {
  createRoot(root).render(<App reader={reader} />)
}
