/** Bytes of a page that tell its encoding stand among the first of it, as HTML has it. */
const HEAD = 4096;

/** Byte order marks, and what they say. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/**
 * A page's bytes as text: by its byte order mark, by the encoding that it declares (`<meta charset>`), as UTF-8, or
 * else as browsers read what says nothing of itself, windows-1252. Undefined for what is no text.
 */
export function decodePage(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  if (bytes.includes(0)) return undefined;
  const declared = declaredIn(western(bytes.subarray(0, HEAD)));
  return decodeAs(declared, bytes) ?? decodeAs('utf-8', bytes) ?? western(bytes);
}

/** The encoding that a `meta` element or an XML declaration names. */
function declaredIn(head: string): string | undefined {
  const meta = /<meta\b[^<>]*?\bcharset\s*=[\s"']*([\w:.-]+)/i.exec(head)?.[1];
  return meta ?? /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
}

/** Undefined for an encoding that nobody knows, or that the bytes are not in. */
function decodeAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    // A page that could be read to find its declaration is in no UTF-16, whatever it says.
    const label = /^utf-?16/i.test(encoding) ? 'utf-8' : encoding;
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.encoding === 'windows-1252' ? western(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** What windows-1252 has where Latin-1 has control characters: quotation marks and dashes, above all. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes in windows-1252. The decoder of Node before version 23 takes it for Latin-1. */
function western(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replaceAll(/[\u0080-\u009f]/g, (control) => WESTERN.charAt(control.charCodeAt(0) - 0x80));
}
