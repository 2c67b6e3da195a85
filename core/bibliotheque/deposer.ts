import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { empreinteDe } from '../empreinte.ts';
import type { DocumentDepose, NouveauDocumentDepose } from '../lists/documents-deposes.list.ts';
import { DOCUMENT_MAX, DOCUMENTS_PAR_RENCONTRE, TROP_LOURD } from './bornes.ts';
import { memeNom, nomEntier, nomLibre, nomPropre } from './nom.ts';
import { sansMetadonnees } from './sans-metadonnees.ts';
import { reconnaitre } from './types.ts';

/** A file of the folder of a rencontre, as the library says it. Instants in ISO UTC. */
export interface Fichier {
  readonly id: string;
  readonly nom: string;
  readonly taille: number;
  readonly eTag: string;
  readonly creeLe: string;
  readonly modifieLe: string;
}

/** Between the row and the file that it tells of, what the library adds to a document included. */
const ENSEMBLE_MS = 10 * 60_000;

/** Was this instant of a file that of the deposit that the row tells of? Else it was put or changed in SharePoint since. */
export const auDepot = ({ deposeLe }: Pick<DocumentDepose, 'deposeLe'>, instant: string): boolean =>
  Math.abs(Date.parse(instant) - Date.parse(deposeLe)) <= ENSEMBLE_MS;

interface Examine {
  /** As it is kept. */
  readonly octets: Uint8Array;
  readonly base: string;
  readonly extension: string;
}

/** What of a file may be kept, and under which name; refused with what to do. */
export function examinerDocument(nomDonne: string, octets: Uint8Array): Resultat<Examine> {
  if (octets.length === 0) return refuser('regle-metier', 'Ce fichier est vide.');
  if (octets.length > DOCUMENT_MAX) return refuser('regle-metier', TROP_LOURD);
  const nom = nomPropre(nomDonne);
  const type = reconnaitre(octets, nom.extension);
  if (!type.ok) return type;
  const gardes = sansMetadonnees(octets, type.valeur);
  if (gardes === undefined)
    return refuser(
      'regle-metier',
      'Cette image ne se lit pas : elle est abîmée, ou d’une forme rare. Enregistrez-la de nouveau, puis déposez-la.',
    );
  return reussite({ octets: gardes, ...nom });
}

/** What to do with a file: nothing, it is there; or write it under this name. `ligne`: who brings it. */
type Depot =
  | { readonly genre: 'deja'; readonly nom: string }
  | {
      readonly genre: 'ecrire';
      readonly nom: string;
      readonly renomme: boolean;
      readonly ligne: NouveauDocumentDepose;
    };

/**
 * The same name and the same content are one file. The same name with another content is kept beside: nothing that was
 * deposited is ever written over, whatever the library does of its versions.
 */
export function preparerDepot(e: {
  readonly rencontre: string;
  readonly examine: Pick<Examine, 'base' | 'extension'>;
  /** Of the content as it is kept. */
  readonly empreinte: string;
  /** None: the coordination. */
  readonly structure: string | undefined;
  readonly fichiers: readonly Fichier[];
  readonly deposes: readonly DocumentDepose[];
  readonly maintenant: string;
}): Resultat<Depot> {
  const { rencontre, examine, empreinte, structure, fichiers, deposes, maintenant } = e;
  const present = deposes.find(
    (d) =>
      d.empreinte === empreinte &&
      fichiers.some((f) => memeNom(f.nom, d.nom) && auDepot(d, f.modifieLe)) &&
      estUneVersionDe(d.nom, nomEntier(examine)),
  );
  if (present !== undefined) return reussite({ genre: 'deja', nom: present.nom });
  if (fichiers.length >= DOCUMENTS_PAR_RENCONTRE)
    return refuser(
      'regle-metier',
      `Une rencontre garde ${DOCUMENTS_PAR_RENCONTRE} documents au plus. Retirez-en un, puis recommencez.`,
    );
  const nom = nomLibre(
    examine,
    fichiers.map((f) => f.nom),
  );
  return reussite({
    genre: 'ecrire',
    nom,
    renomme: !memeNom(nom, nomEntier(examine)),
    ligne: {
      cle: cleDeDocument(rencontre, nom),
      rencontre,
      nom,
      empreinte,
      deposeLe: maintenant,
      ...(structure === undefined ? {} : { structure }),
    },
  });
}

/** One row for each name of a folder. */
export const cleDeDocument = (rencontre: string, nom: string): string =>
  `${rencontre}-${empreinteDe([nom.toLowerCase()])}`;

/** « plan (version 2).pdf » for « plan.pdf ». */
const estUneVersionDe = (nom: string, voulu: string): boolean =>
  memeNom(nom.replace(/ \(version \d+\)(\.\w+)$/, '$1'), voulu);
