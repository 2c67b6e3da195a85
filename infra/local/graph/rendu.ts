import { uneFoisParObjet } from '../../../core/une-fois.ts';
import { idSite } from '../locataire.ts';
import { type Colonne, cleStockee, colonnesDe, estSysteme } from './colonnes-modele.ts';
import { requeteInvalide } from './erreurs.ts';
import { identiteDe, listeDesPersonnes } from './identites.ts';
import { type Liste, urlListe } from './listes-modele.ts';
import type { Magasin } from './magasin.ts';
import { choisir, type Developpement } from './options.ts';
import type { Champs } from './valeurs.ts';

export interface Ligne {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly seq: number;
  readonly cree: string;
  readonly modifie: string;
  readonly auteur: number;
  readonly editeur: number;
  readonly champs: string;
  readonly supprime: number;
}

export const eTagDe = (ligne: Ligne): string => `"${ligne.guid},${ligne.version}"`;

/** What the service fills in by itself. */
const REMPLIS: Readonly<Record<string, (ligne: Ligne, titre: unknown) => unknown>> = {
  id: (ligne) => String(ligne.id),
  ContentType: () => 'Item',
  LinkTitle: (_, titre) => titre,
  Modified: (ligne) => ligne.modifie,
  Created: (ligne) => ligne.cree,
  AuthorLookupId: (ligne) => String(ligne.auteur),
  EditorLookupId: (ligne) => String(ligne.editeur),
  _UIVersionString: (ligne) => `${ligne.version}.0`,
  Attachments: () => false,
};

/** Turns stored rows into answers. One instance serves one answer: labels of lookups and authors are looked up once. */
export interface Rendu {
  /** The field bag. Without a selection: every visible field that has a value, lookups by id only, as the service answers. */
  champs(ligne: Ligne, select: readonly string[] | undefined): Champs;
  element(ligne: Ligne): Record<string, unknown>;
}

export function creerRendu(db: Magasin, liste: Liste): Rendu {
  const colonnes = colonnesDe(db, liste.id);
  const etiquettes = new Map<string, string | undefined>();
  const auteurs = new Map<number, unknown>();
  const auteur = (id: number): unknown => {
    if (!auteurs.has(id)) auteurs.set(id, identiteDe(db, id));
    return auteurs.get(id);
  };
  /** The displayed value of a reference, undefined when its target is gone. */
  const etiquette = (colonne: Colonne, id: number): string | undefined => {
    const cle = `${colonne.nom} ${id}`;
    if (!etiquettes.has(cle)) {
      const cible = colonne.definition.lookup?.listId ?? listeDesPersonnes(db);
      const vue = colonne.definition.lookup?.columnName ?? 'Title';
      const trouvee = db.un<{ v: unknown }>(
        `SELECT json_extract(champs, '$.${vue}') AS v FROM elements WHERE liste = ? AND id = ? AND supprime = 0`,
        cible,
        id,
      );
      etiquettes.set(cle, trouvee === undefined ? undefined : String(trouvee.v ?? ''));
    }
    return etiquettes.get(cle);
  };
  const estReference = (c: Colonne): boolean => c.facette === 'lookup' || c.facette === 'personOrGroup';
  const multiples = (c: Colonne, valeur: unknown): unknown[] =>
    (Array.isArray(valeur) ? valeur : []).flatMap((id: number) => {
      const LookupValue = etiquette(c, id);
      return LookupValue === undefined ? [] : [{ LookupId: id, LookupValue }];
    });
  const valeur = (c: Colonne, stockee: unknown): unknown =>
    !estReference(c) ? stockee : c.multiple ? multiples(c, stockee) : String(stockee);

  /** How a selected name is read in a stored row. */
  const lecteurDe = (nom: string): ((ligne: Ligne, stockes: Champs) => unknown) => {
    const rempli = Object.hasOwn(REMPLIS, nom) ? REMPLIS[nom] : undefined;
    if (rempli !== undefined) return (ligne, stockes) => rempli(ligne, stockes.Title);
    const colonne = colonnes.find((c) => c.nom === nom || cleStockee(c) === nom || `${c.nom}LookupId` === nom);
    if (colonne === undefined) {
      if (!estSysteme(nom.replace(/LookupId$/, ''))) throw requeteInvalide(`Field '${nom}' is not recognized`);
      return () => undefined;
    }
    const cle = cleStockee(colonne);
    const dite = estReference(colonne) && !colonne.multiple && nom === colonne.nom;
    return (_, stockes) => {
      const brute = stockes[cle];
      if (brute === undefined) return undefined;
      return dite ? etiquette(colonne, Number(brute)) : valeur(colonne, brute);
    };
  };
  const lecteurs = uneFoisParObjet((select: readonly string[]) => select.map((nom) => [nom, lecteurDe(nom)] as const));

  const choisis = (ligne: Ligne, stockes: Champs, select: readonly string[]): Champs => {
    const rendus: Champs = {};
    for (const [nom, lire] of lecteurs(select)) {
      const lue = lire(ligne, stockes);
      if (lue !== undefined) rendus[nom] = lue;
    }
    return rendus;
  };
  const visibles = colonnes.filter((c) => c.definition.hidden !== true);

  return {
    champs(ligne, select) {
      const stockes = JSON.parse(ligne.champs) as Champs;
      const etag = { '@odata.etag': eTagDe(ligne) };
      if (select !== undefined) return { ...etag, ...choisis(ligne, stockes, select) };
      const rendus: Champs = etag;
      for (const c of visibles) {
        const brute = stockes[cleStockee(c)];
        if (brute !== undefined) rendus[cleStockee(c)] = valeur(c, brute);
      }
      for (const [nom, lire] of Object.entries(REMPLIS)) rendus[nom] = lire(ligne, stockes.Title);
      return rendus;
    },
    element: (ligne) => ({
      '@odata.etag': eTagDe(ligne),
      createdDateTime: ligne.cree,
      eTag: eTagDe(ligne),
      id: String(ligne.id),
      lastModifiedDateTime: ligne.modifie,
      webUrl: `${urlListe(liste)}/${ligne.id}_.000`,
      createdBy: auteur(ligne.auteur),
      lastModifiedBy: auteur(ligne.editeur),
      parentReference: { id: ligne.guid, siteId: idSite },
      contentType: { id: `0x0100${liste.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' },
    }),
  };
}

/** How to render the items of a list: selected members and, when expanded, the fields. */
export function rendeur(
  db: Magasin,
  liste: Liste,
  select: readonly string[] | undefined,
  expand: readonly Developpement[],
): (ligne: Ligne) => Record<string, unknown> {
  const inconnu = expand.find((e) => e.nom !== 'fields');
  if (inconnu !== undefined) throw requeteInvalide(`The expand clause '${inconnu.nom}' is not supported here.`);
  const rendu = creerRendu(db, liste);
  const champs = expand.find((e) => e.nom === 'fields');
  const membres = select?.filter((nom) => nom !== 'fields' && nom !== '*');
  return (ligne) => ({
    ...choisir(rendu.element(ligne), membres?.length ? membres : undefined),
    ...(champs === undefined ? {} : { fields: rendu.champs(ligne, champs.select) }),
  });
}
