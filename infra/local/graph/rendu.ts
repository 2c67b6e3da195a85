import { uneFoisParObjet } from '../../../core/une-fois.ts';
import { idDuSite } from '../locataire.ts';
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

/** The displayed value of a reference, undefined when its target is gone. */
type Dire = (colonne: Colonne, id: number) => string | undefined;
/** How a selected name is read in a stored row. */
type Lecteur = (ligne: Ligne, stockes: Champs, dire: Dire) => unknown;

const estReference = (c: Colonne): boolean => c.facette === 'lookup' || c.facette === 'personOrGroup';

const multiples = (c: Colonne, valeur: unknown, dire: Dire): unknown[] =>
  (Array.isArray(valeur) ? valeur : []).flatMap((id: number) => {
    const LookupValue = dire(c, id);
    return LookupValue === undefined ? [] : [{ LookupId: id, LookupValue }];
  });

const valeur = (c: Colonne, stockee: unknown, dire: Dire): unknown =>
  !estReference(c) ? stockee : c.multiple ? multiples(c, stockee, dire) : String(stockee);

function lecteurDe(colonnes: readonly Colonne[], nom: string): Lecteur {
  const rempli = Object.hasOwn(REMPLIS, nom) ? REMPLIS[nom] : undefined;
  if (rempli !== undefined) return (ligne, stockes) => rempli(ligne, stockes.Title);
  const colonne = colonnes.find((c) => c.nom === nom || cleStockee(c) === nom || `${c.nom}LookupId` === nom);
  if (colonne === undefined) {
    if (!estSysteme(nom.replace(/LookupId$/, ''))) throw requeteInvalide(`Field '${nom}' is not recognized`);
    return () => undefined;
  }
  const cle = cleStockee(colonne);
  const dite = estReference(colonne) && !colonne.multiple && nom === colonne.nom;
  return (_, stockes, dire) => {
    const brute = stockes[cle];
    if (brute === undefined) return undefined;
    return dite ? dire(colonne, Number(brute)) : valeur(colonne, brute, dire);
  };
}

/** Kept by selection: the same ones come back at each request, dozens of names long. */
const lecteursDe = (db: Magasin, liste: Liste, select: readonly string[]): readonly (readonly [string, Lecteur])[] =>
  db.garder(`lecture ${liste.id} ${select.join()}`, () => {
    const colonnes = colonnesDe(db, liste.id);
    return select.map((nom) => [nom, lecteurDe(colonnes, nom)] as const);
  });

/** Turns stored rows into answers. One instance serves one answer: labels of lookups are looked up once. */
export interface Rendu {
  /** The field bag. Without a selection: every visible field that has a value, lookups by id only, as the service answers. */
  champs(ligne: Ligne, select: readonly string[] | undefined): Champs;
  element(ligne: Ligne, select: readonly string[] | undefined): Record<string, unknown>;
}

export function creerRendu(db: Magasin, liste: Liste): Rendu {
  const etiquettes = new Map<string, string | undefined>();
  const dire: Dire = (colonne, id) => {
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
  const url = urlListe(db, liste);
  const contentType = { id: `0x0100${liste.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
  const membres: Readonly<Record<string, (ligne: Ligne) => unknown>> = {
    '@odata.etag': eTagDe,
    createdDateTime: ({ cree }) => cree,
    eTag: eTagDe,
    id: ({ id }) => String(id),
    lastModifiedDateTime: ({ modifie }) => modifie,
    webUrl: ({ id }) => `${url}/${id}_.000`,
    createdBy: ({ auteur }) => identiteDe(db, auteur),
    lastModifiedBy: ({ editeur }) => identiteDe(db, editeur),
    parentReference: ({ guid }) => ({ id: guid, siteId: idDuSite(db.site) }),
    contentType: () => contentType,
  };
  const membresDe = uneFoisParObjet((select: readonly string[]) => Object.entries(choisir(membres, select)));
  const lecteurs = uneFoisParObjet((select: readonly string[]) => lecteursDe(db, liste, select));
  const visibles = colonnesDe(db, liste.id).filter((c) => c.definition.hidden !== true);

  return {
    champs(ligne, select) {
      const stockes = JSON.parse(ligne.champs) as Champs;
      const rendus: Champs = { '@odata.etag': eTagDe(ligne) };
      if (select !== undefined) {
        for (const [nom, lire] of lecteurs(select)) {
          const lue = lire(ligne, stockes, dire);
          if (lue !== undefined) rendus[nom] = lue;
        }
        return rendus;
      }
      for (const c of visibles) {
        const brute = stockes[cleStockee(c)];
        if (brute !== undefined) rendus[cleStockee(c)] = valeur(c, brute, dire);
      }
      for (const [nom, lire] of Object.entries(REMPLIS)) rendus[nom] = lire(ligne, stockes.Title);
      return rendus;
    },
    element(ligne, select) {
      const rendus: Record<string, unknown> = {};
      for (const [nom, lire] of select === undefined ? Object.entries(membres) : membresDe(select))
        rendus[nom] = lire(ligne);
      return rendus;
    },
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
  const nommes = select?.filter((nom) => nom !== 'fields' && nom !== '*');
  const membres = nommes?.length ? nommes : undefined;
  return (ligne) => {
    const element = rendu.element(ligne, membres);
    if (champs !== undefined) element.fields = rendu.champs(ligne, champs.select);
    return element;
  };
}
