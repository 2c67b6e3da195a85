import { fautesDeContact, nettoyerContact } from '../annuaire/nettoyer-contact.ts';
import type { ChampImporte } from './correspondance.ts';
import type { Dire, Valeurs } from './lire-cellules.ts';

/** A person as a line names them: never the structure itself. */
export interface ContactLu {
  readonly nom: string;
  readonly fonction?: string;
  readonly courriel?: string;
  readonly telephone?: string;
}

const CHAMPS = {
  fonction: 'contactFonction',
  courriel: 'contactCourriel',
  telephone: 'contactTelephone',
} as const satisfies Record<string, ChampImporte>;

/** The person of a line; undefined where no column names one. What has no name is nobody: it is put aside, and told. */
export function lireContact(v: Valeurs, dire: Dire): ContactLu | undefined {
  const nom = [v.contactPrenom, v.contactNom].filter((part) => part !== undefined).join(' ');
  if (!/\p{L}/u.test(nom)) {
    for (const champ of Object.values(CHAMPS))
      if (v[champ] !== undefined)
        dire(champ, 'valeur écartée', 'personne n’est nommé sur cette ligne : ce n’est pas repris');
    return undefined;
  }
  const saisi = nettoyerContact({
    nom,
    ...Object.fromEntries(Object.entries(CHAMPS).map(([champ, colonne]) => [champ, v[colonne] ?? ''])),
  });
  const fautes = new Map(fautesDeContact(saisi).map(({ chemin, message }) => [chemin, message]));
  const nommee = fautes.get('nom');
  if (nommee !== undefined) {
    dire('contactNom', 'valeur écartée', nommee);
    return undefined;
  }
  const sans = (champ: keyof typeof CHAMPS): string | undefined => {
    const faute = fautes.get(champ);
    if (faute !== undefined) dire(CHAMPS[champ], 'valeur écartée', faute);
    return faute === undefined ? saisi[champ] : undefined;
  };
  const [fonction, courriel, telephone] = [sans('fonction'), sans('courriel'), sans('telephone')];
  return {
    nom: saisi.nom ?? nom,
    ...(fonction === undefined ? {} : { fonction }),
    ...(courriel === undefined ? {} : { courriel }),
    ...(telephone === undefined ? {} : { telephone }),
  };
}
