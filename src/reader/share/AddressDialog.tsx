import { useEffect, useRef } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { ModalDialog } from '../ui/ModalDialog'

/** The address, for the reader's own hand. */
export function AddressDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { reading: words } = useToolWords()
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  return (
    <ModalDialog title={words.addressTitle} onClose={onClose}>
      <p>{words.addressRefused}</p>
      <input ref={field} readOnly dir="ltr" aria-label={words.addressTitle} value={address} />
    </ModalDialog>
  )
}
