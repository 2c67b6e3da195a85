import { z } from 'zod';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { enListe } from '../exports/colonnes.ts';
import { grouper } from '../grouper.ts';
import { motsNus } from '../textes/mots-nus.ts';
import type { CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import { depuisNational } from './data-inclusion-national.ts';
import type { FeuilleLue } from './feuilles.ts';
import { LIGNES_AU_PLUS } from './nature-du-fichier.ts';
import { dresserTable, nettoyerLesLignes, type Table, tropDeLignes } from './table.ts';

/** A structure or a service as data·inclusion v1 writes it, each value as a text (a list as its values side by side). */
type Objet = Readonly<Record<string, string>>;
interface Lu {
  readonly numero: number;
  readonly objet: Objet;
}

const COLONNES = [
  'Identifiant',
  'Nom',
  'SIRET',
  'Présentation',
  'Adresse',
  'Complément d’adresse',
  'Code postal',
  'Code INSEE',
  'Commune',
  'Téléphone',
  'Courriel',
  'Site internet',
  'Horaires',
  'Fiche Acceslibre',
  'Latitude',
  'Longitude',
  'Services proposés',
  'Thématiques',
  'Publics',
  'Zone d’intervention',
  'Codes de la zone',
  'Comment orienter quelqu’un',
  'Précisions sur l’accès',
  'Frais',
  'Vérifiée le',
] as const;

/** The workbook of the import template: a sheet of structures beside sheets of services and of vocabularies. */
export const estDataInclusion = (feuilles: readonly FeuilleLue[]): boolean =>
  feuille(feuilles, 'structures') !== undefined && feuille(feuilles, 'services') !== undefined;

const feuille = (feuilles: readonly FeuilleLue[], nom: string): FeuilleLue | undefined =>
  feuilles.find((f) => motsNus(f.nom) === nom);

/** The help row and the example carry a mark: they are no structures. */
function lignesDe(lue: FeuilleLue | undefined): readonly Lu[] {
  const table = dresserTable(lue?.lignes ?? []);
  if (!table.ok) return [];
  return table.valeur.lignes.flatMap(({ numero, cellules }) => {
    // A doubled column comes back as « nom (2) »: the first one is kept.
    const objet = Object.fromEntries(table.valeur.entetes.map((entete, i) => [entete, cellules[i] ?? '']));
    return /^(true|vrai|1|x|oui)$/i.test(objet.__ignore__ ?? '') ? [] : [{ numero, objet }];
  });
}

export const lireDataInclusion = (feuilles: readonly FeuilleLue[], correspondances: CorrespondancesNationales): Table =>
  assembler(lignesDe(feuille(feuilles, 'structures')), lignesDe(feuille(feuilles, 'services')), correspondances);

const valeur = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);
const objetNational = z.record(z.string(), valeur.catch(null));
const document = z.union([
  z.array(objetNational),
  z.looseObject({ structures: z.array(objetNational), services: z.array(objetNational).optional() }),
  // A page of the answers of its API, as a browser saves it.
  z.looseObject({ items: z.array(objetNational) }).transform(({ items }) => items),
]);

const CE_SONT_DES_SERVICES =
  'Ce fichier JSON ne contient que des services de data·inclusion. Enregistrez les structures, ou le jeu qui porte les deux.';

/** A JSON of structures, or of structures and services, as our own export writes it. The number of a structure is its rank, from 1. */
export function lireDataInclusionJson(texte: string, correspondances: CorrespondancesNationales): Resultat<Table> {
  const lu = document.safeParse(enJson(texte));
  if (!lu.success)
    return refuser(
      'demande-invalide',
      'Ce fichier JSON n’est pas un jeu de data·inclusion : une liste « structures » est attendue, avec ou sans liste « services ».',
    );
  const { structures, services = [] } = Array.isArray(lu.data) ? { structures: lu.data } : lu.data;
  if (structures.length > 0 && structures.every((s) => 'structure_id' in s))
    return refuser('demande-invalide', CE_SONT_DES_SERVICES);
  if (structures.length > LIGNES_AU_PLUS) return tropDeLignes(structures.length);
  const enLus = (objets: readonly z.infer<typeof objetNational>[]): readonly Lu[] =>
    objets.map((o, i) => ({
      numero: i + 1,
      objet: Object.fromEntries(Object.entries(o).map(([c, v]) => [c, enTexte(v)])),
    }));
  return reussite(assembler(enLus(structures), enLus(services), correspondances));
}

/** One document, or one object a line. */
function enJson(texte: string): unknown {
  const entier = lireJson(texte);
  if (entier !== undefined) return entier;
  const lignes = texte.split(/\r\n?|\n/).filter((ligne) => ligne.trim() !== '');
  const objets = lignes.map(lireJson);
  return lignes.length > 1 && objets.every((o) => o !== undefined) ? objets : undefined;
}

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

const enTexte = (v: z.infer<typeof valeur>): string =>
  v === null ? '' : Array.isArray(v) ? v.map(String).join(', ') : String(v).trim();

/** A structure carries what its services say of it: it is the structure that partners look for. */
function assembler(
  structures: readonly Lu[],
  services: readonly Lu[],
  correspondances: CorrespondancesNationales,
): Table {
  const siens = grouper(
    services.map(({ objet }) => objet),
    (o) => o.structure_id ?? '',
  );
  const national = depuisNational(correspondances);
  const lignes = structures.map(({ numero, objet: s }) => {
    const offre = siens.get(s.id ?? '') ?? [];
    const tous = (champ: string): readonly string[] => offre.flatMap((o) => codes(o[champ]));
    const zone = national.zone(tous('zone_eligibilite'));
    const cellules: Readonly<Record<(typeof COLONNES)[number], string>> = {
      Identifiant: s.id ?? '',
      Nom: s.nom ?? '',
      SIRET: s.siret ?? '',
      Présentation: s.description ?? '',
      Adresse: s.adresse ?? '',
      'Complément d’adresse': s.complement_adresse ?? '',
      'Code postal': s.code_postal ?? '',
      'Code INSEE': s.code_insee ?? '',
      Commune: s.commune ?? '',
      Téléphone: s.telephone ?? '',
      Courriel: s.courriel ?? '',
      'Site internet': s.site_web ?? '',
      Horaires: s.horaires_accueil ?? '',
      'Fiche Acceslibre': s.accessibilite_lieu ?? '',
      Latitude: s.latitude ?? '',
      Longitude: s.longitude ?? '',
      'Services proposés': uneFois(offre.map((o) => o.nom ?? '')),
      Thématiques: uneFois(national.thematiques(tous('thematiques'))),
      Publics: uneFois(national.publics(tous('publics'))),
      'Zone d’intervention': zone?.zone ?? '',
      'Codes de la zone': uneFois(zone?.codes ?? []),
      'Comment orienter quelqu’un': uneFois(national.modesDeMobilisation(tous('modes_mobilisation'))),
      'Précisions sur l’accès': [...new Set(offre.map((o) => o.conditions_acces ?? ''))]
        .filter((t) => t !== '')
        .join('\n'),
      Frais: national.frais(tous('frais')) ?? '',
      'Vérifiée le': (s.date_maj ?? '').slice(0, 10),
    };
    return { numero, cellules: COLONNES.map((c) => cellules[c]) };
  });
  return { entetes: COLONNES, ...nettoyerLesLignes(lignes, COLONNES), avertissements: national.avertissements() };
}

const codes = (texte: string | undefined): readonly string[] =>
  (texte ?? '')
    .split(/[,;|\n]/)
    .map((c) => c.trim())
    .filter((c) => c !== '');

/** Each value once: several services of a structure say the same. */
const uneFois = (valeurs: readonly string[]): string =>
  enListe([...new Set(valeurs.map((v) => v.trim()).filter((v) => v !== ''))]);
