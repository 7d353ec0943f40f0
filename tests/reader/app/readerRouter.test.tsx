// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link, useLocation } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { CurrentLocation } from '../../../src/reader/app/CurrentLocation'
import { ReaderRouter, useCurrentLocation } from '../../../src/reader/app/ReaderRouter'

afterEach(() => history.replaceState(null, '', '/'))

function Here({ what }: { what: string }) {
  const { location, navigationType } = useCurrentLocation()
  return <p>{`${what}: ${navigationType} ${location.pathname}${location.search}`}</p>
}

function Told({ by }: { by: string }) {
  return <p>{`${by}: ${useLocation().pathname}`}</p>
}

function open(path: string, basePath: string) {
  history.replaceState(null, '', path)
  render(
    <ReaderRouter basePath={basePath}>
      <Here what="here" />
      <Told by="around" />
      <CurrentLocation>
        <Told by="within" />
        <Link to="/world/a-story?q=1">A story</Link>
      </CurrentLocation>
    </ReaderRouter>,
  )
}

test.each([
  ['/', '/politics', '/world/a-story'],
  ['/news/', '/news/politics', '/news/world/a-story'],
])(
  'a site under %s tells of a move where it is asked for, and changes nothing around it',
  async (base, first, then) => {
    open(first, base)
    expect(screen.getByText('here: POP /politics')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'A story' }))
    expect(location.pathname).toBe(then)
    expect(screen.getByText('here: PUSH /world/a-story?q=1')).toBeVisible()
    expect(screen.getByText('within: /world/a-story')).toBeVisible()
    expect(screen.getByText('around: /politics')).toBeVisible()
    await act(async () => {
      history.back()
      await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    })
    expect(screen.getByText('here: POP /politics')).toBeVisible()
  },
)
