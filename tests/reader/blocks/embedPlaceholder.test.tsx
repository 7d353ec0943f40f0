// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Embed } from '../../../src/model/body'
import { EmbedPlaceholder } from '../../../src/reader/blocks/EmbedPlaceholder'

function anEmbed(host: string): Embed {
  return { type: 'embed', url: `https://${host}/watch`, title: '', player: `https://${host}/player` }
}

test('a player that was loaded has the focus once, and leaves it where the reader takes it', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<EmbedPlaceholder embed={anEmbed('first.example')} />)
  await user.click(screen.getByRole('button', { name: /first.example/ }))
  const player = screen.getByTitle('first.example')
  expect(player).toHaveFocus()
  player.blur()
  rerender(<EmbedPlaceholder embed={anEmbed('first.example')} />)
  expect(player).not.toHaveFocus()
})

test('that one player may load says nothing of another in its place', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<EmbedPlaceholder embed={anEmbed('first.example')} />)
  await user.click(screen.getByRole('button', { name: /first.example/ }))
  rerender(<EmbedPlaceholder embed={anEmbed('second.example')} />)
  expect(document.querySelector('iframe')).toBeNull()
  expect(screen.getByRole('button', { name: /second.example/ })).toBeVisible()
})
