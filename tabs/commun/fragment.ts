/** What a fragment holds; nothing when it cannot be read: a link may have been cut on its way. */
export function lireFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return '';
  }
}
