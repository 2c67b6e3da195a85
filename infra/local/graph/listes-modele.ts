import { idDuSite, type SiteDuLocataire } from '../locataire.ts';
import { introuvable } from './erreurs.ts';
import { identiteDe } from './identites.ts';
import type { Magasin } from './magasin.ts';

export interface Liste {
  readonly id: string;
  readonly nom: string;
  readonly titre: string;
  readonly description: string;
  readonly gabarit: string;
  readonly systeme: number;
  readonly cree: string;
  readonly modifie: string;
  readonly auteur: number;
}

export const urlDuSite = ({ hote, chemin }: SiteDuLocataire): string => `https://${hote}${chemin}`;

/** A list by its id, its display name or its URL name; 404 otherwise. */
export function trouverListe(db: Magasin, designation: string): Liste {
  return db.garder(`liste ${designation}`, () => {
    const liste = db.un<Liste>(
      'SELECT * FROM listes WHERE id = ? OR titre = ? OR nom = ? ORDER BY id = ? DESC LIMIT 1',
      designation.toLowerCase(),
      designation,
      designation,
      designation.toLowerCase(),
    );
    if (liste === undefined) throw introuvable('The specified list was not found');
    return liste;
  });
}

export const urlListe = ({ site }: Magasin, liste: Liste): string =>
  `${urlDuSite(site)}/Lists/${encodeURIComponent(liste.nom)}`;

export function rendreListe(db: Magasin, liste: Liste): Record<string, unknown> {
  const auteur = identiteDe(db, liste.auteur);
  return {
    '@odata.etag': `"${liste.id},1"`,
    createdDateTime: liste.cree,
    description: liste.description,
    eTag: `"${liste.id},1"`,
    id: liste.id,
    lastModifiedDateTime: liste.modifie,
    name: liste.nom,
    webUrl: urlListe(db, liste),
    displayName: liste.titre,
    createdBy: auteur,
    lastModifiedBy: auteur,
    parentReference: { siteId: idDuSite(db.site) },
    list: { contentTypesEnabled: false, hidden: liste.systeme === 1, template: liste.gabarit },
    ...(liste.systeme === 1 ? { system: {} } : {}),
  };
}
