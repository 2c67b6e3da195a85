import { type Resultat, refuser, reussite } from './contrats/erreur.ts';

/** Keys in order, so that the same request written otherwise is the same. */
const rangee = (valeur: unknown): unknown => {
  if (Array.isArray(valeur)) return valeur.map(rangee);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, v]) => [cle, rangee(v)]),
  );
};

/**
 * A short text that the same content always gives, and another content practically never: four FNV-1a lanes, 25 letters at most. It tells a request repeated
 * from another one; it protects no secret.
 */
export function empreinteDe(contenu: unknown): string {
  const texte = JSON.stringify(rangee(contenu)) ?? '';
  const voies = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < texte.length; i += 1) {
    const code = texte.charCodeAt(i);
    for (let v = 0; v < voies.length; v += 1) {
      const melee = Math.imul((voies[v] ?? 0) ^ (code + v * 0x101), 0x01000193 + v * 0x2000);
      voies[v] = (melee ^ (melee >>> 15)) >>> 0;
    }
  }
  return voies.map((v) => v.toString(36)).join('');
}

/** The key of a form that has already served for something else: answering « déjà fait » would be a lie. */
const AUTRE_CONTENU = refuser(
  'conflit',
  'Cette demande a déjà été enregistrée avec un autre contenu : rien de nouveau n’a été écrit. Fermez le formulaire, rouvrez-le, puis recommencez.',
);

/** Is the row found by the key of a request the one that this very request made? A row without a fingerprint is older than they are. */
export const memeDemande = (
  { empreinte }: { readonly empreinte?: string | undefined },
  voulue: string,
): Resultat<undefined> => (empreinte === undefined || empreinte === voulue ? reussite(undefined) : AUTRE_CONTENU);
