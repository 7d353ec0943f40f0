import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { openReader } from './app/reader'
import './app/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')

createRoot(root).render(
  <StrictMode>
    <App reader={openReader(import.meta.env.BASE_URL)} />
  </StrictMode>,
)
