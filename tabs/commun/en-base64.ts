/** A multiple of three: each piece is whole by itself, and no text of the whole file is made twice. */
const MORCEAU = 3 * 8192;

/** A file as the contracts want it. */
export async function enBase64(fichier: Blob): Promise<string> {
  const octets = new Uint8Array(await fichier.arrayBuffer());
  const morceaux: string[] = [];
  for (let i = 0; i < octets.length; i += MORCEAU)
    morceaux.push(btoa(String.fromCharCode(...octets.subarray(i, i + MORCEAU))));
  return morceaux.join('');
}
