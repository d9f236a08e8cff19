/** A key that programs can name a role by, made from what people call it and not taken yet. */
export const keyFor = (label: string, taken: readonly string[]): string => {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
  const camel = words
    .map((word, at) =>
      at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .replace(/^\d+/, '')
    .slice(0, 36)
  const base = camel === '' ? 'role' : camel
  let key = base
  for (let number = 2; taken.includes(key); number += 1) key = `${base}${number}`
  return key
}
