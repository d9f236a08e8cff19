import { type Hit, hitsIn } from '../lib/text/fold'
import classes from './texts.module.css'

/** Marks where the query stands in the text, also when one is Cyrillic and the other Latin. */
export function Highlight({ text, queries }: { text: string; queries: readonly string[] }) {
  const hits = queries.map((query) => hitsIn(text, query)).find((found) => found.length > 0) ?? []
  return <Marked text={text} marks={hits} />
}

/** Marks parts of a text, given in their order. */
export function Marked({ text, marks }: { text: string; marks: readonly Hit[] }) {
  const end = marks.at(-1)?.to ?? 0
  return (
    <>
      {marks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(marks[at - 1]?.to ?? 0, from)}
          <mark className={classes['hit']}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(end)}
    </>
  )
}
