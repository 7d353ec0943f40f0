// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link, MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { LazyPage } from '../../../src/reader/app/LazyPage'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a page whose code could not be had says so, and the next address tries anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
  let isDeployed = false
  const code = {
    file: 'src/reader/app/lazyPage.test.tsx',
    page: async () => {
      if (!isDeployed) throw new TypeError('Failed to fetch dynamically imported module')
      return () => <h1>The boats are back</h1>
    },
  }
  render(
    <MemoryRouter initialEntries={['/embed/politics/one']}>
      <Link to="/embed/politics/two">Two</Link>
      <LazyPage page={code} fallback={<p>Loading</p>} />
    </MemoryRouter>,
  )
  expect(await screen.findByRole('heading', { name: /Something went wrong/ })).toBeVisible()
  isDeployed = true
  await userEvent.click(screen.getByRole('link', { name: 'Two' }))
  expect(await screen.findByRole('heading', { name: 'The boats are back' })).toBeVisible()
})
