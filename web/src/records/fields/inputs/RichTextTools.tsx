import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconBlockquote,
  IconBold,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import classes from './RichTextEditor.module.css'

interface Tool {
  name: string
  label: string
  icon: Icon
  on: boolean
  run: () => void
}

/** What the text can have: little, and all of it by keyboard too. */
export function RichTextTools({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      heading: now.isActive('heading'),
      list: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: Tool[] = [
    { name: 'bold', label: t`Bold`, icon: IconBold, on: on.bold, run: () => chain().toggleBold().run() },
    {
      name: 'italic',
      label: t`Italic`,
      icon: IconItalic,
      on: on.italic,
      run: () => chain().toggleItalic().run(),
    },
    {
      name: 'underline',
      label: t`Underlined`,
      icon: IconUnderline,
      on: on.underline,
      run: () => chain().toggleUnderline().run(),
    },
    {
      name: 'heading',
      label: t`Heading`,
      icon: IconH2,
      on: on.heading,
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      name: 'list',
      label: t`List`,
      icon: IconList,
      on: on.list,
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: 'numbers',
      label: t`Numbered list`,
      icon: IconListNumbers,
      on: on.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    {
      name: 'quote',
      label: t`Quotation`,
      icon: IconBlockquote,
      on: on.quote,
      run: () => chain().toggleBlockquote().run(),
    },
  ]
  return (
    <div className={classes['tools']} role="toolbar" aria-label={t`Formatting`}>
      {tools.map(({ name, label, icon: ToolIcon, on: pressed, run }) => (
        <Tooltip key={name} label={label}>
          <ActionIcon
            size="sm"
            variant={pressed ? 'light' : 'subtle'}
            aria-label={label}
            aria-pressed={pressed}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          >
            <ToolIcon size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkTool editor={editor} />
    </div>
  )
}

const example = 'https://'

const withProtocol = (address: string): string => {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}

function LinkTool({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const [address, setAddress] = useState<string | null>(null)
  const on = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  const put = () => {
    const text = address?.trim() ?? ''
    const chain = editor.chain().focus().extendMarkRange('link')
    if (text === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !on)
      chain
        .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href: withProtocol(text) } }] })
        .run()
    else chain.setLink({ href: withProtocol(text) }).run()
    setAddress(null)
  }
  return (
    <Popover
      opened={address !== null}
      onChange={() => setAddress(null)}
      position="bottom-start"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Tooltip label={t`Link`} disabled={address !== null}>
          <ActionIcon
            size="sm"
            variant={on ? 'light' : 'subtle'}
            aria-label={t`Link`}
            aria-pressed={on}
            onClick={() => setAddress(String(editor.getAttributes('link')['href'] ?? ''))}
          >
            <IconLink size={15} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <div className={classes['link']}>
          <TextInput
            size="xs"
            aria-label={t`Address of the link`}
            placeholder={example}
            data-autofocus
            value={address ?? ''}
            onChange={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              if (event.key === 'Enter') put()
              else setAddress(null)
            }}
          />
          <Button size="xs" onClick={put}>{t`Set the link`}</Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
