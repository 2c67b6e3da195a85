import { aEnvoyer, lireReleve, type ReleveGarde } from './releve.ts';

/**
 * Where the device keeps what it counts, one text a rencontre and a person: written at once with each tap, so that a
 * page that is killed loses nobody. A browser that refuses storage keeps it as long as the page is open.
 */
const RACINE = 'maillage.comptage';
const cleDe = (personne: string, rencontre: string): string => `${RACINE}.${personne}.${rencontre}`;

/** Kept by the page alone, where the browser refuses. */
const dansLaPage = new Map<string, string>();
const ecouteurs = new Set<() => void>();

/** Days after which what was sent is forgotten by the device. */
const JOURS_GARDES = 7;

export function lire(personne: string, rencontre: string): string | undefined {
  const cle = cleDe(personne, rencontre);
  try {
    return dansLaPage.get(cle) ?? localStorage.getItem(cle) ?? undefined;
  } catch {
    return dansLaPage.get(cle);
  }
}

/** Keeps it; false when the device refused, and the page alone holds it. */
export function garder(personne: string, releve: ReleveGarde): boolean {
  const cle = cleDe(personne, releve.rencontre);
  const texte = JSON.stringify(releve);
  let garde = true;
  try {
    localStorage.setItem(cle, texte);
    dansLaPage.delete(cle);
  } catch {
    dansLaPage.set(cle, texte);
    garde = false;
  }
  for (const dire of ecouteurs) dire();
  return garde;
}

/** Follows what is kept, changed in this page or in another one of this browser. */
export function suivre(dire: () => void): () => void {
  ecouteurs.add(dire);
  window.addEventListener('storage', dire);
  return () => {
    ecouteurs.delete(dire);
    window.removeEventListener('storage', dire);
  };
}

/** Everything this person counted on this device that the service does not have; what it has for a week is forgotten. */
export function enSouffrance(personne: string, maintenant: string): readonly ReleveGarde[] {
  const limite = Date.parse(maintenant) - JOURS_GARDES * 86_400_000;
  return clesDe(personne).flatMap((cle) => {
    const releve = lireReleve(dansLaPage.get(cle) ?? localStorage.getItem(cle));
    if (releve === undefined) return [];
    if (aEnvoyer(releve)) return [releve];
    if (Date.parse(releve.touche) < limite) localStorage.removeItem(cle);
    return [];
  });
}

function clesDe(personne: string): readonly string[] {
  const debut = cleDe(personne, '');
  try {
    const gardees = Array.from({ length: localStorage.length }, (_, rang) => localStorage.key(rang) ?? '');
    return [...new Set([...gardees, ...dansLaPage.keys()])].filter((cle) => cle.startsWith(debut));
  } catch {
    return [...dansLaPage.keys()].filter((cle) => cle.startsWith(debut));
  }
}
