import { createElement, Fragment, type ReactNode } from 'react'
import classes from './RichText.module.css'

const shown = new Set([
  'p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr',
]) // prettier-ignore
const withoutContent = new Set(['br', 'hr'])
const never = new Set(['script', 'style', 'template', 'iframe', 'object', 'noscript', 'title'])
/** The headings of a field stand below those of the page. */
const lowered: Record<string, string> = { h1: 'h4', h2: 'h4', h3: 'h5', h4: 'h6', b: 'strong', i: 'em' }

const safeAddress = (address: string): string | null => {
  try {
    const { protocol, href } = new URL(address)
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null
  } catch {
    return null
  }
}

const drawn = (node: Node, key: number): ReactNode => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const tag = node.tagName.toLowerCase()
  if (never.has(tag)) return null
  const children = withoutContent.has(tag) ? undefined : [...node.childNodes].map(drawn)
  const href = tag === 'a' ? safeAddress(node.getAttribute('href') ?? '') : null
  if (href !== null)
    return (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow" onClick={(event) => event.stopPropagation()}>
        {children}
      </a>
    ) // prettier-ignore
  if (!shown.has(tag)) return <Fragment key={key}>{children}</Fragment>
  return createElement(lowered[tag] ?? tag, { key }, children)
}

/** Between these a line of plain text has a blank. */
const blocks = ['p', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre']

/** A document of its own: nothing in it is loaded or run. */
const parsed = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body

export const plainOf = (html: string): string => {
  const body = parsed(html)
  for (const node of body.querySelectorAll([...never].join(','))) node.remove()
  for (const block of body.querySelectorAll(blocks.join(','))) block.append(' ')
  return body.textContent.replace(/\s+/g, ' ').trim()
}

/** Formatted text, built from the few elements it may have; whatever else is in the HTML never becomes part of the page. */
export function RichText({ html, place }: { html: string; place: 'cell' | 'card' }) {
  if (place === 'cell') return <>{plainOf(html)}</>
  return <div className={classes['rich']}>{[...parsed(html).childNodes].map(drawn)}</div>
}
