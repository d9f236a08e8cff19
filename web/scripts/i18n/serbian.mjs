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

/** ICU arguments with their keywords, tags, and addresses: everything that is not text. */
const protectedParts =
  /<\/?\d+\/?>|\{[\w]+\}|\{[\w]+, ?(?:plural|select|selectordinal),|(?:=\d+|zero|one|two|few|many|other|[a-z]+) ?\{|https?:\S+|\S+@\S+/g

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
  if (/^[A-Z]$/.test(text) && !/^[IUSKO]$/.test(text) && whole[at + 1] !== '-') return text
  const head = apart.exec(text)?.[0]
  return head === undefined ? spell(text) : spell(head) + spell(text.slice(head.length))
}

/** ICU message in Serbian Latin → the same in Cyrillic; arguments, keywords and tags are left alone. */
export const toCyrillic = (message) => {
  let out = ''
  let at = 0
  const text = (part) => part.replace(/[\p{L}\p{M}]+(?:-\d+)?/gu, word)
  for (const match of message.matchAll(protectedParts)) {
    out += text(message.slice(at, match.index)) + match[0]
    at = match.index + match[0].length
  }
  return out + text(message.slice(at))
}
