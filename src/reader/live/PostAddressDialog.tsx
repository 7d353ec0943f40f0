import { useEffect, useRef } from 'react'
import { useLiveWords } from '../../i18n/liveWords'
import { useToolWords } from '../../i18n/toolWords'
import { ModalDialog } from '../ui/ModalDialog'

/** The address of a post, for the reader's own hand. */
export function PostAddressDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { postLink } = useLiveWords()
  const { reading: words } = useToolWords()
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  return (
    <ModalDialog title={postLink} onClose={onClose}>
      <p>{words.addressRefused}</p>
      <input ref={field} readOnly dir="ltr" aria-label={postLink} value={address} />
    </ModalDialog>
  )
}
