const FIELD = /\{([a-z][a-z0-9_]*)\}/g

/** The fields a template's text asks for: `Hồ sơ {ma_ho_so} …` → `ma_ho_so`. */
export function fieldsOfText(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map((found) => found[1] ?? ''))]
}

/** The text with its fields filled; a field without a value stays visible. */
export function fillText(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (whole, name: string) => data[name] ?? whole)
}
