import { CHAMPS_ENTRANTS } from '../champs/champs.ts';
import type { NouvelleStructure } from '../lists/structures.list.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';
import { cleStable } from './cle-stable.ts';
import { communeDuTerritoire, lireNomDeCommune } from './commune-lue.ts';
import type { Constat } from './constat.ts';
import { type ContactLu, lireContact } from './contact-lu.ts';
import type { ChampImporte, Correspondance } from './correspondance.ts';
import {
  type Dire,
  enValeur,
  lireCellules,
  lireMots,
  type MotsDImport,
  type Reparations,
  reparationsDe,
  type Valeurs,
} from './lire-cellules.ts';
import { nettoyerLigne, refusDeLaLigne } from './nettoyer-ligne.ts';
import { type LigneDeTable, lettre, type Table } from './table.ts';
import type { CommuneConnue } from './valeurs.ts';
import {
  CHAMPS_A_VOCABULAIRE,
  controleDe,
  estDeVocabulaire,
  proposer,
  type ValeurInconnue,
} from './vocabulaire-d-import.ts';

export interface ContexteDImport {
  readonly correspondance: readonly Correspondance[];
  /** Communes of the territory: gives the INSEE code of a commune that is only named. */
  readonly communes: readonly CommuneConnue[];
  readonly millesime: number;
  readonly source: string;
  /** Under what the identifiers of the lines are unique: the national source, or the name that the file keeps. */
  readonly espace: string;
  /** Day of the import, `AAAA-MM-JJ`. */
  readonly aujourdhui: string;
  readonly mots: MotsDImport;
}

/** A line of the file, read as a structure. */
export interface LigneLue {
  readonly numero: number;
  readonly structure: NouvelleStructure;
  /** The person that the line names; those of the lines that it takes over, with it. */
  readonly contacts?: readonly ContactLu[];
}

/** Read from several cells: who the structure is, and where. */
const LUS_A_PART: readonly ChampImporte[] = ['nom', 'adresse', 'commune', 'communeInsee'];
const CHAMPS_LUS = CHAMPS_ENTRANTS.filter((champ) => !LUS_A_PART.includes(champ) && !estDeVocabulaire(champ));

/** Reads the lines of a table as structures. Good lines come out as rows, bad ones as reports; nothing is lost in silence. */
export function lireStructures(
  table: Table,
  contexte: ContexteDImport,
): {
  readonly lignes: readonly LigneLue[];
  readonly structures: readonly NouvelleStructure[];
  readonly constats: readonly Constat[];
  readonly refusees: readonly number[];
  readonly inconnues: readonly ValeurInconnue[];
} {
  const lignes: LigneLue[] = [];
  const constats: Constat[] = [...table.constats];
  const refusees: number[] = [];
  const reparations = reparationsDe(table, contexte);
  const partages = identifiantsPartages(table, contexte.correspondance);
  const inconnues = new Map<string, ValeurInconnue>();
  for (const ligne of table.lignes) {
    const lue = lireLigne(ligne, { contexte, reparations, constats, partages, inconnues });
    if (lue === undefined) refusees.push(ligne.numero);
    else lignes.push(lue);
  }
  return { lignes, structures: lignes.map((l) => l.structure), constats, refusees, inconnues: [...inconnues.values()] };
}

/** Identifiers that lines of several names bear: a « numéro » of street, a « réf » of sending. They identify nobody. */
function identifiantsPartages(table: Table, correspondance: readonly Correspondance[]): ReadonlySet<string> {
  const colonne = (champ: ChampImporte): number => correspondance.find((c) => c.champ === champ)?.colonne ?? -1;
  const [identifiant, nom] = [colonne('cleSource'), colonne('nom')];
  const premiers = new Map<string, string>();
  const partages = new Set<string>();
  for (const { cellules } of table.lignes) {
    const [cle, sien] = [cellules[identifiant] ?? '', motsNus(cellules[nom] ?? '')];
    if (cle === '') continue;
    const premier = premiers.get(cle) ?? sien;
    premiers.set(cle, premier);
    if (premier !== sien) partages.add(cle);
  }
  return partages;
}

interface EnLecture {
  readonly contexte: ContexteDImport;
  readonly reparations: Reparations;
  readonly constats: Constat[];
  readonly partages: ReadonlySet<string>;
  readonly inconnues: Map<string, ValeurInconnue>;
}

function lireLigne(
  { numero: ligne, cellules, decalee }: LigneDeTable,
  { contexte, reparations, constats, partages, inconnues }: EnLecture,
): LigneLue | undefined {
  const dire: Dire = (champ, gravite, message) => {
    const c = contexte.correspondance.find((x) => x.champ === champ);
    const colonne = c === undefined ? champ : `${c.entete} (${lettre(c.colonne)})`;
    constats.push({ ligne, colonne, gravite, message });
  };
  const correspondance = contexte.correspondance.filter(({ champ }) => decalee !== true || champ === 'nom');
  const v = lireCellules(cellules, correspondance, reparations, dire);
  const refus = refusDuNom(v.nom) ?? refusDeSection(v, contexte.communes);
  if (refus !== undefined || v.nom === undefined) {
    const colonne = contexte.correspondance.find((c) => c.champ === 'nom')?.entete ?? 'nom';
    constats.push({ ligne, colonne, gravite: 'ligne refusée', message: refus ?? 'le nom de la structure manque' });
    return undefined;
  }
  ecarterLesIllusions(v, contexte.aujourdhui, partages, dire);
  const lus = CHAMPS_LUS.flatMap((champ) => {
    const texte = v[champ];
    return texte === undefined ? [] : [[champ, enValeur(champ, texte)] as const];
  });
  const mots = lireLesMots(v, { contexte, inconnues, ligne, dire });
  const structure = nettoyerLigne({
    ...Object.fromEntries(lus),
    ...mots,
    ...identite(v, v.nom, contexte, dire),
    type: TYPES_DE_STRUCTURE.find((t) => t === mots.type) ?? typeProbable(v),
  });
  // What would be refused is told here, by column, and the rest of the line is kept.
  for (const refus of refusDeLaLigne(structure)) {
    const champ = refus.champ as ChampImporte & keyof typeof structure;
    if (!(champ in structure)) continue;
    dire(champ, 'valeur écartée', `cette valeur n’a pas la forme attendue : ${enSuite(refus.message)}`);
    delete structure[champ];
  }
  const contact = lireContact(v, dire);
  return { numero: ligne, structure, ...(contact === undefined ? {} : { contacts: [contact] }) };
}

/** The fields of the line whose values are words, in those of the vocabulary; the others are noted. */
function lireLesMots(
  v: Valeurs,
  {
    contexte,
    inconnues,
    ligne,
    dire,
  }: Pick<EnLecture, 'contexte' | 'inconnues'> & { readonly ligne: number; readonly dire: Dire },
): Readonly<Record<string, string | readonly string[]>> {
  const lus: Record<string, string | readonly string[]> = {};
  for (const champ of CHAMPS_A_VOCABULAIRE) {
    const texte = v[champ];
    if (texte === undefined) continue;
    const mots = lireMots(champ, texte, contexte.mots, dire, (valeur) => {
      const cle = `${champ} ${motsNus(valeur)}`;
      const connue = inconnues.get(cle) ?? {
        champ,
        valeur,
        lignes: [],
        propositions: proposer(champ, valeur, contexte.mots.vocabulaire),
      };
      inconnues.set(cle, { ...connue, lignes: [...connue.lignes, ligne] });
    });
    const [premier] = mots;
    if (premier !== undefined) lus[champ] = controleDe(champ).saisie === 'choix' ? premier : mots;
  }
  return lus;
}

/** Takes out what has the right form and cannot be true: a day to come, a place at sea, an identifier of several. */
function ecarterLesIllusions(v: Valeurs, aujourdhui: string, partages: ReadonlySet<string>, dire: Dire): void {
  if (v.verifieeLe !== undefined && v.verifieeLe > aujourdhui) {
    dire('verifieeLe', 'valeur écartée', 'cette date est à venir');
    delete v.verifieeLe;
  }
  if (v.cleSource !== undefined && partages.has(v.cleSource)) {
    dire(
      'cleSource',
      'valeur écartée',
      `« ${v.cleSource} » est porté par des structures de noms différents : il n’identifie personne`,
    );
    delete v.cleSource;
  }
  if (Number(v.latitude) === 0 && Number(v.longitude) === 0) {
    dire('latitude', 'valeur écartée', '0 et 0 remplissent les cases : la position est laissée vide');
    delete v.latitude;
    delete v.longitude;
  }
}

/** A sentence as the end of another. */
const enSuite = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1).replace(/\.$/, '');

/** What every row has: its name, type, place, and where it comes from. */
function identite(v: Valeurs, nom: string, contexte: ContexteDImport, dire: Dire): NouvelleStructure {
  const lieu = situer(v, contexte.communes, dire);
  const adresse = [v.adresse, v.complement].filter((part) => part !== undefined).join(', ');
  return {
    nom,
    type: typeProbable(v),
    statut: 'Active',
    source: contexte.source,
    cleSource:
      v.cleSource === undefined
        ? cleStable('structure', `${nom} ${lieu.communeInsee ?? lieu.commune ?? ''}`)
        : `${contexte.espace}:${v.cleSource}`.slice(0, 120),
    recenseeLe: contexte.aujourdhui,
    ...(adresse === '' ? {} : { adresse }),
    ...lieu,
    ...(lieu.communeInsee === undefined ? {} : { millesimeCog: contexte.millesime }),
    ...(v.latitude === undefined ? {} : { latitude: Number(v.latitude) }),
    ...(v.longitude === undefined ? {} : { longitude: Number(v.longitude) }),
    ...(v.verifieeLe === undefined ? {} : { verifieeLe: v.verifieeLe, verifieePar: 'Import' as const }),
  };
}

/** The name that the model to fill gives as an example. */
export const NOM_D_EXEMPLE = 'Exemple à remplacer';

function refusDuNom(nom: string | undefined): string | undefined {
  if (nom === undefined) return 'le nom de la structure manque';
  if (nom.length > 255) return 'le nom dépasse 255 caractères';
  if (motsNus(nom) === motsNus(NOM_D_EXEMPLE))
    return 'c’est la ligne d’exemple du modèle : remplacez-la par une structure';
  return /\p{L}/u.test(nom)
    ? undefined
    : `« ${nom} » n’est pas un nom : cette ligne n’est sans doute pas une structure`;
}

/** A line that holds the name of a commune and nothing else heads those under it. */
const refusDeSection = (v: Valeurs, communes: readonly CommuneConnue[]): string | undefined =>
  Object.keys(v).length === 1 && communes.some((c) => motsNus(c.nom) === motsNus(v.nom ?? ''))
    ? `« ${v.nom} » est seul sur sa ligne : c’est sans doute un titre, pas une structure`
    : undefined;

interface Lieu {
  readonly commune?: string;
  readonly communeInsee?: string;
  readonly codePostal?: string;
}

/** The INSEE code wins; otherwise a name that only one commune of the territory bears, where nothing says another département. The postal code is never a key. */
function situer(v: Valeurs, communes: readonly CommuneConnue[], dire: Dire): Lieu {
  const byCode = communes.find((c) => c.code === v.communeInsee);
  const ecrite = v.commune === undefined ? undefined : lireNomDeCommune(v.commune);
  if (ecrite !== undefined && !/\p{L}/u.test(ecrite.nom)) {
    dire('commune', 'valeur écartée', `« ${v.commune} » n’est pas le nom d’une commune`);
    return v.communeInsee === undefined ? {} : { commune: byCode?.nom ?? v.communeInsee, communeInsee: v.communeInsee };
  }
  const codePostal = v.codePostal ?? ecrite?.codePostal;
  const lieu = codePostal === undefined ? {} : { codePostal };
  if (ecrite !== undefined && ecrite.nom !== v.commune)
    dire('commune', 'réparé', `lu « ${ecrite.nom} » dans « ${v.commune} »`);
  if (v.communeInsee !== undefined)
    return { ...lieu, commune: ecrite?.nom ?? byCode?.nom ?? v.communeInsee, communeInsee: v.communeInsee };
  if (ecrite === undefined) return lieu;
  const trouvee = communeDuTerritoire({ ...ecrite, ...lieu }, communes);
  if (trouvee !== undefined) return { ...lieu, commune: trouvee.nom, communeInsee: trouvee.code };
  dire(
    'commune',
    'à vérifier',
    `« ${ecrite.nom} » n’est pas une commune reconnue du territoire : la fiche n’a pas de code INSEE. Vérifiez le nom, ou ajoutez une colonne « Code INSEE »`,
  );
  return { ...lieu, commune: ecrite.nom };
}

/** Of a structure whose type is not said: what its numbers tell. */
function typeProbable(v: Valeurs): NouvelleStructure['type'] {
  if (v.rna !== undefined) return 'Association';
  return v.finess === undefined ? 'Autre' : 'Santé';
}
