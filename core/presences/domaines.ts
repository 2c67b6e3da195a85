import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';

/** Mailboxes that anyone may open: such a domain says nothing of the structure. */
const GENERIQUES: ReadonlySet<string> = new Set([
  '9online.fr',
  'aliceadsl.fr',
  'aol.com',
  'aol.fr',
  'bbox.fr',
  'cegetel.net',
  'club-internet.fr',
  'free.fr',
  'gmail.com',
  'gmx.com',
  'gmx.fr',
  'googlemail.com',
  'hotmail.com',
  'hotmail.fr',
  'icloud.com',
  'laposte.net',
  'live.com',
  'live.fr',
  'mac.com',
  'mailo.com',
  'me.com',
  'msn.com',
  'neuf.fr',
  'numericable.fr',
  'orange.fr',
  'outlook.com',
  'outlook.fr',
  'proton.me',
  'protonmail.com',
  'sfr.fr',
  'voila.fr',
  'wanadoo.fr',
  'yahoo.com',
  'yahoo.fr',
  'ymail.com',
]);

/** The domain of an address when it belongs to an organisation. */
export function domaineDe(courriel: string | undefined): string | undefined {
  const domaine = courriel?.toLowerCase().split('@')[1];
  return domaine === undefined || domaine === '' || GENERIQUES.has(domaine) || domaine.endsWith('.onmicrosoft.com')
    ? undefined
    : domaine;
}

const domaineDuSite = (site: string | undefined): string | undefined =>
  site === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(site)?.[1]?.toLowerCase();

/** Structures that use each domain, by their address, their site or their contacts. Shared hosts (facebook.com…) name many: the caller sees them all. */
export function structuresParDomaine(
  structures: readonly Structure[],
  contacts: readonly Contact[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const trouvees = new Map<string, Set<string>>();
  const noter = (domaine: string | undefined, structure: string): void => {
    if (domaine !== undefined) trouvees.set(domaine, (trouvees.get(domaine) ?? new Set()).add(structure));
  };
  for (const s of structures) {
    noter(domaineDe(s.courriel), s.id);
    noter(domaineDe(`@${domaineDuSite(s.siteWeb) ?? ''}`), s.id);
  }
  for (const c of contacts) noter(domaineDe(c.courriel), c.structure);
  return trouvees;
}
