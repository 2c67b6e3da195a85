import { courrielNet } from '../champs/nettoyages.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { NUMERO_COURT, telephoneE164 } from '../textes/telephone.ts';
import { decouper } from './mots.ts';
import { type NomCompare, preparerNom, ressemblance } from './nom-compare.ts';

/** What is compared of a fiche: a row of the list, or a line of a file under an `id` of its own. */
export interface FicheComparable {
  readonly id: string;
  readonly nom: string;
  readonly siret?: string | undefined;
  readonly rna?: string | undefined;
  readonly telephone?: string | undefined;
  readonly courriel?: string | undefined;
  readonly adresse?: string | undefined;
  readonly commune?: string | undefined;
  readonly communeInsee?: string | undefined;
}

export const CERTITUDES = ['certain', 'probable', 'possible'] as const;
export type Certitude = (typeof CERTITUDES)[number];

/** How sure, and why, in French. The reasons quote no phone, e-mail nor address: who reads them may not be allowed to see those. */
export interface Verdict {
  readonly certitude: Certitude;
  readonly raisons: readonly string[];
}

/** A fiche with what is compared, folded once. */
export interface Reperes {
  readonly nom: NomCompare;
  readonly siret: string | undefined;
  readonly rna: string | undefined;
  readonly telephone: string | undefined;
  readonly courriel: string | undefined;
  readonly adresse: string | undefined;
  readonly commune: string | undefined;
}

const ouRien = (texte: string | undefined): string | undefined =>
  texte === undefined || texte === '' ? undefined : texte;

/** Folds a fiche for comparison. A commune is known by its INSEE code, else by its name. */
export function reperesDe(f: FicheComparable): Reperes {
  const commune = f.communeInsee ?? ouRien(decouper(f.commune ?? '').join(' '));
  const voie = ouRien(decouper(f.adresse ?? '').join(' '));
  return {
    nom: preparerNom(f.nom, f.commune),
    siret: ouRien(f.siret),
    rna: ouRien(f.rna),
    // A short number is that of a whole network.
    telephone: NUMERO_COURT.test(f.telephone ?? '') ? undefined : ouRien(f.telephone && telephoneE164(f.telephone)),
    courriel: ouRien(f.courriel && courrielNet(f.courriel)),
    adresse: voie === undefined || commune === undefined ? undefined : `${commune} ${voie}`,
    commune,
  };
}

const commun = (a: Reperes, b: Reperes, champ: Exclude<keyof Reperes, 'nom'>): boolean =>
  a[champ] !== undefined && a[champ] === b[champ];
const contraire = (a: Reperes, b: Reperes, champ: Exclude<keyof Reperes, 'nom'>): boolean =>
  a[champ] !== undefined && b[champ] !== undefined && a[champ] !== b[champ];

const VOISIN = 0.8;
const PARENT = 0.5;

/**
 * Are these two fiches of one structure? `undefined` when nothing says so. The same both ways.
 *
 * - certain: same SIRET or RNA under close names in one place; or the very same name in the same commune with the same phone or e-mail.
 * - probable: same SIRET or RNA otherwise (services of one commune share its SIRET); same name in one commune; close names with a common contact.
 * - possible: the rest. Two different SIRET or RNA never make more than that: antennes of one association, or two structures.
 */
export function comparer(a: Reperes, b: Reperes): Verdict | undefined {
  const nom = ressemblance(a.nom, b.nom);
  const memeLieu = commun(a, b, 'commune');
  const ailleurs = contraire(a, b, 'commune');
  const identifiant = commun(a, b, 'siret') || commun(a, b, 'rna');
  const oppose = contraire(a, b, 'siret') || contraire(a, b, 'rna');
  const joint = commun(a, b, 'telephone') || commun(a, b, 'courriel');
  const voisins = nom >= VOISIN && !ailleurs;
  const certitude = graduer({
    certain: !oppose && ((identifiant && voisins) || (nom === 1 && memeLieu && joint)),
    probable:
      !oppose &&
      (identifiant ||
        (nom === 1 && memeLieu) ||
        (voisins && (joint || commun(a, b, 'adresse'))) ||
        (nom >= PARENT && joint && memeLieu)),
    possible:
      identifiant ||
      (voisins && (memeLieu || nom === 1)) ||
      (joint && (nom >= PARENT || !ailleurs)) ||
      (nom >= PARENT && commun(a, b, 'adresse')),
  });
  return certitude === undefined ? undefined : { certitude, raisons: raisons(a, b, nom) };
}

const graduer = (tient: Readonly<Record<Certitude, boolean>>): Certitude | undefined =>
  CERTITUDES.find((c) => tient[c]);

const MEMES = {
  siret: 'même SIRET',
  rna: 'même numéro RNA',
  telephone: 'même téléphone',
  courriel: 'même courriel',
  adresse: 'même adresse',
  commune: 'même commune',
} as const satisfies Record<Exclude<keyof Reperes, 'nom'>, string>;

const CONTRAIRES = {
  siret: 'mais deux SIRET différents',
  rna: 'mais deux numéros RNA différents',
  commune: 'mais deux communes différentes',
} as const;

const CHAMPS = Object.keys(MEMES) as (keyof typeof MEMES)[];
const OPPOSABLES = Object.keys(CONTRAIRES) as (keyof typeof CONTRAIRES)[];

const raisons = (a: Reperes, b: Reperes, nom: number): readonly string[] =>
  [
    ...(nom === 1 ? ['même nom'] : nom >= PARENT ? [`noms proches (${Math.round(nom * 100)} %)`] : []),
    ...CHAMPS.filter((champ) => commun(a, b, champ)).map((champ) => MEMES[champ]),
    ...(nom < PARENT ? ['mais des noms différents'] : []),
    ...OPPOSABLES.filter((champ) => contraire(a, b, champ)).map((champ) => CONTRAIRES[champ]),
  ].map(espacesInsecables);
