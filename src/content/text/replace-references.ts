/**
 * Decodes the numeric character references of HTML in a text, and those with a name.
 * @param characterOf the characters of a name; undefined for an unknown one, whose reference is not changed.
 */
export function replaceReferences(text: string, characterOf: (name: string) => string | undefined): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,31}));/gi,
    (reference: string, decimal?: string, hexadecimal?: string, name: string = '') => {
      const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
      return characterOf(name) ?? reference;
    },
  );
}
