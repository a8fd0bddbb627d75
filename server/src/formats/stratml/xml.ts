/** An element to write: its characters, or the elements within it. */
export interface Written {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string | readonly Written[]
}

/** An element to write. */
export function element(
  name: string,
  content: string | readonly (Written | null)[],
  attributes: Readonly<Record<string, string>> = {},
): Written {
  return {
    name,
    attributes,
    content: typeof content === 'string' ? content : content.filter((part) => part !== null),
  }
}

/** An element to write; null where its content is empty. */
export function optional(name: string, content: string | null | undefined): Written | null {
  return content == null ? null : element(name, content)
}

/** An XML file: declaration and outermost element, indented. Characters stand as they are, unindented. */
export function renderXml(root: Written): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  render(root, '', parts)
  return parts.join('')
}

function render({ name, attributes, content }: Written, indent: string, parts: string[]): void {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
  const tag = `${indent}<${name}${said.join('')}`
  if (content.length === 0) parts.push(`${tag}/>\n`)
  else if (typeof content === 'string') parts.push(`${tag}>${escapeMarkup(content)}</${name}>\n`)
  else {
    parts.push(`${tag}>\n`)
    for (const part of content) render(part, `${indent}  `, parts)
    parts.push(`${indent}</${name}>\n`)
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
