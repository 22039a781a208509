import { open } from 'node:fs/promises';

/** How many UTF-16 units a byte order mark takes at the beginning of a file: 1 where there is one. It is never part of the text that is read. */
export async function byteOrderMark(path: string): Promise<0 | 1> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    return bytesRead === 3 && buffer.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 1 : 0;
  } finally {
    await handle.close();
  }
}
