import { rangement } from './rangement.ts';

/**
 * What a device keeps for a person under names of their own, one text each: written at once, so that a page that is killed loses nothing. A browser that
 * refuses storage keeps it as long as the page is open. `racine` holds no full stop at its end, and no other one begins by it and a full stop.
 */
export function creerAppareil(racine: string) {
  const cleDe = (personne: string, nom: string): string => rangement(`${racine}.${personne}.${nom}`);
  /** Kept by the page alone, where the browser refuses. */
  const dansLaPage = new Map<string, string>();
  const ecouteurs = new Set<() => void>();
  const dire = (): void => {
    for (const ecouteur of ecouteurs) ecouteur();
  };

  function lire(personne: string, nom: string): string | undefined {
    const cle = cleDe(personne, nom);
    try {
      return dansLaPage.get(cle) ?? localStorage.getItem(cle) ?? undefined;
    } catch {
      return dansLaPage.get(cle);
    }
  }

  /** Keeps it; false when the device refused, and the page alone holds it. */
  function garder(personne: string, nom: string, texte: string): boolean {
    const cle = cleDe(personne, nom);
    let garde = true;
    try {
      localStorage.setItem(cle, texte);
      dansLaPage.delete(cle);
    } catch {
      dansLaPage.set(cle, texte);
      garde = false;
    }
    dire();
    return garde;
  }

  function oublier(personne: string, nom: string): void {
    const cle = cleDe(personne, nom);
    dansLaPage.delete(cle);
    try {
      localStorage.removeItem(cle);
    } catch {
      // It kept nothing.
    }
    dire();
  }

  /** Everything kept for this person, by its name. */
  function noms(personne: string): readonly string[] {
    const debut = cleDe(personne, '');
    const dela = (cles: readonly string[]) =>
      [...new Set([...cles, ...dansLaPage.keys()])]
        .filter((cle) => cle.startsWith(debut))
        .map((cle) => cle.slice(debut.length));
    try {
      return dela(Array.from({ length: localStorage.length }, (_, rang) => localStorage.key(rang) ?? ''));
    } catch {
      return dela([]);
    }
  }

  /** Follows what is kept, changed in this page or in another one of this browser. */
  function suivre(ecouteur: () => void): () => void {
    ecouteurs.add(ecouteur);
    window.addEventListener('storage', ecouteur);
    return () => {
      ecouteurs.delete(ecouteur);
      window.removeEventListener('storage', ecouteur);
    };
  }

  return { lire, garder, oublier, noms, suivre };
}
