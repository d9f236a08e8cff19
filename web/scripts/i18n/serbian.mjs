// Serbian is written in two scripts that map letter by letter, so the Cyrillic catalogue is made from the Latin.

const pairs = { lj: 'љ', nj: 'њ', dž: 'џ' }
const letters = {
  a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', đ: 'ђ', e: 'е', ž: 'ж', z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м',
  n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', ć: 'ћ', u: 'у', f: 'ф', h: 'х', c: 'ц', č: 'ч', š: 'ш',
} // prettier-ignore

/** Words where n+j, d+ž, l+j are two sounds of two parts, not one letter. */
const apart = /^(in|kon)(?=j(ek|unk|ug))|^(nad|pod)(?=ž)/iu

/** Names, abbreviations and keys stay as they are written. */
const latin = new Set(
  'Odnos CSV XLSX API URL UTF-8 PDF ID Ctrl Cmd Alt Shift Enter Esc Tab Backspace CRM HTTP JSON Windows Telegram Viber WhatsApp EUR USD RSD CZK AZN RUB'.split(
    ' ',
  ),
)

/** Tags, addresses and format arguments inside a text are not text. */
const untouched = /<\/?\d+\/?>|https?:\S+|\S+@\S+/g

const spell = (part) => {
  let out = ''
  for (let i = 0; i < part.length; i++) {
    const two = part.slice(i, i + 2)
    const pair = pairs[two.toLowerCase()]
    if (pair !== undefined) {
      out += two[0] === two[0].toLowerCase() ? pair : pair.toUpperCase()
      i++
      continue
    }
    const letter = part[i]
    const cyrillic = letters[letter.toLowerCase()]
    out +=
      cyrillic === undefined ? letter : letter === letter.toLowerCase() ? cyrillic : cyrillic.toUpperCase()
  }
  return out
}

const word = (text, at, whole) => {
  if (latin.has(text)) return text
  // A single capital in a key hint ("C", "G") names a key, not a letter of a word.
  if (/^[A-Z]$/.test(text) && !/^[AIOSU]$/.test(text) && whole[at + 1] !== '-') return text
  const head = apart.exec(text)?.[0]
  return head === undefined ? spell(text) : spell(head) + spell(text.slice(head.length))
}

const plain = (part) => {
  let out = ''
  let at = 0
  const spelled = (text) => text.replace(/[\p{L}\p{M}]+(?:-\d+)?/gu, word)
  for (const match of part.matchAll(untouched)) {
    out += spelled(part.slice(at, match.index)) + match[0]
    at = match.index + match[0].length
  }
  return out + spelled(part.slice(at))
}

const closing = (message, open) => {
  let depth = 0
  for (let at = open; at < message.length; at++) {
    if (message[at] === '{') depth++
    if (message[at] === '}' && --depth === 0) return at
  }
  throw new Error(`Braces do not match in: ${message}`)
}

/** `{n, plural, one {# dan} other {# dana}}`: the keywords stay, the texts of the branches change. */
const argument = (inner) => {
  const head = /^\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(inner)?.[0]
  if (head === undefined) return inner
  let out = head
  let at = head.length
  for (let open = inner.indexOf('{', at); open >= 0; open = inner.indexOf('{', at)) {
    const close = closing(inner, open)
    out += `${inner.slice(at, open)}{${toCyrillic(inner.slice(open + 1, close))}}`
    at = close + 1
  }
  return out + inner.slice(at)
}

/** ICU message in Serbian Latin → the same in Cyrillic; arguments, keywords and tags are left alone. */
export const toCyrillic = (message) => {
  let out = ''
  let at = 0
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
    const close = closing(message, open)
    out += `${plain(message.slice(at, open))}{${argument(message.slice(open + 1, close))}}`
    at = close + 1
  }
  return out + plain(message.slice(at))
}
