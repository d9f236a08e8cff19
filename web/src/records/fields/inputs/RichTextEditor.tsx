import { useLingui } from '@lingui/react/macro'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { textOf, type FieldInputProps } from './input'
import { RichTextTools } from './RichTextTools'
import classes from './RichTextEditor.module.css'
import fields from '../Fields.module.css'

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: true,
      protocols: ['mailto', 'tel'],
      defaultProtocol: 'https',
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    },
  }),
]

/** Formatted text. Ctrl+Enter saves where it stands in a card; Enter is a new paragraph. */
export function RichTextEditor({
  field,
  value,
  onChange,
  label,
  id,
  error,
  autoFocus = false,
}: FieldInputProps) {
  const { t } = useLingui()
  const editor = useEditor({
    extensions,
    content: textOf(value),
    autofocus: autoFocus ? 'end' : false,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label ?? field.label,
        class: classes['text'] ?? '',
        ...(id === undefined ? {} : { id }),
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
  })
  const empty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty })
  return (
    <div>
      <div className={classes['frame']} data-faulty={error !== undefined}>
        <RichTextTools editor={editor} />
        <div className={classes['page']}>
          {empty && <span className={classes['placeholder']}>{t`Write…`}</span>}
          <EditorContent editor={editor} />
        </div>
      </div>
      {error !== undefined && <div className={fields['fault']}>{error}</div>}
    </div>
  )
}
