/** How a pressed key is named in shortcuts: `c`, `?`, `enter`, `mod+k`. Letters go by their place on the keyboard. */
export const keyOf = (event: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
  // On a Cyrillic layout `c` is `с`; the shortcut is the key, not the letter. Latin layouts keep their own letters.
  const typed = event.key.toLowerCase()
  const name = letter !== undefined && !/^[a-z]$/.test(typed) ? letter : (cyrillicSlash(event) ?? typed)
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  return `${mod}${event.altKey ? 'alt+' : ''}${name === ' ' ? 'space' : name}`
}

const cyrillicSlash = (event: KeyboardEvent): string | undefined => {
  if (event.code !== 'Slash') return undefined
  return event.key === '.' ? '/' : event.key === ',' ? '?' : undefined
}

const typing = [
  'input:not([type=checkbox]):not([type=radio]):not([type=button])',
  'textarea',
  'select',
  '[contenteditable=true]',
  '[role=textbox]',
].join()

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typing) !== null

/** A dialog, a menu or a list of choices that hangs over the page: Escape is its own. */
export const layerIsOpen = (): boolean =>
  document.querySelector('[role=dialog],[role=menu],[role=listbox]') !== null

/** Under an open dialog the page's own shortcuts are silent. */
export const dialogIsOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null
