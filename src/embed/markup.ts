/** Text into markup, so that whatever a caption holds stays text. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for text and for attribute values in quotes alike. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * Writes attributes with a space before each.
 * @param values `undefined` leaves one out, `true` writes its name alone.
 */
export function attributeList(values: Readonly<Record<string, string | number | true | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      return value === true ? [` ${name}`] : [` ${name}="${escaped(String(value))}"`];
    })
    .join('');
}
