import { CHAMPS_SAISIS, type ChampAVisibilite, type ChampSaisi } from '../../../core/annuaire/champs-de-fiche.ts';
import { fautesDeFiche, nettoyerFiche } from '../../../core/annuaire/nettoyer-fiche.ts';
import { type FicheSaisie, ficheSaisie } from '../../../core/contrats/fiches.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Territoire } from '../../../core/territoire/territoire.ts';
import { horairesLisibles } from '../../../core/textes/horaires.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import type { Visibilite } from '../../../core/vocabulaires/structures.ts';

type EnsembleSaisi = 'thematiques' | 'publics' | 'zoneCodes' | 'modesDeMobilisation';
type TexteSaisi = Exclude<ChampSaisi, EnsembleSaisi | 'adresseProtegee' | 'visibilites'>;

/** A whole fiche as it is typed: texts, and one service a line. */
export type SaisieEntiere = Readonly<Record<TexteSaisi, string>> &
  Readonly<Record<EnsembleSaisi, readonly string[]>> & {
    readonly adresseProtegee: boolean;
    readonly visibilites: Readonly<Partial<Record<ChampAVisibilite, Visibilite>>>;
  };

/** The fields that a person has touched, with what they typed. */
export type Touches = Partial<SaisieEntiere>;

const EN_CLAIR: Partial<Readonly<Record<ChampSaisi, (valeur: string) => string>>> = {
  telephone: telephoneLisible,
  horaires: horairesLisibles,
};

function enSaisie(champ: ChampSaisi, valeur: unknown): unknown {
  if (champ === 'services') return Array.isArray(valeur) ? valeur.join('\n') : '';
  if (champ === 'adresseProtegee') return valeur === true;
  if (champ === 'visibilites') return valeur ?? {};
  if (Array.isArray(valeur)) return valeur;
  const texte = typeof valeur === 'string' ? valeur : '';
  return EN_CLAIR[champ]?.(texte) ?? texte;
}

const ENSEMBLES: readonly ChampSaisi[] = ['thematiques', 'publics', 'zoneCodes', 'modesDeMobilisation'];

/** The form as it opens: on a fiche, or empty. */
export const saisieEntiere = (structure?: Structure): SaisieEntiere =>
  Object.fromEntries(
    CHAMPS_SAISIS.map((champ) => [
      champ,
      enSaisie(champ, structure?.[champ] ?? (ENSEMBLES.includes(champ) ? [] : undefined)),
    ]),
  ) as SaisieEntiere;

const pareils = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is sent: the fields whose value has changed, services line by line. */
export function champsASaisir(avant: SaisieEntiere, touches: Touches): FicheSaisie {
  const changes = Object.entries(touches).filter(([champ, valeur]) => !pareils(valeur, avant[champ as ChampSaisi]));
  return Object.fromEntries(
    changes.map(([champ, valeur]) => [champ, champ === 'services' ? String(valeur).split('\n') : valeur]),
  );
}

/** What a new fiche sends: what was typed, and always its name and its type. */
export function champsDeCreation(touches: Touches): FicheSaisie {
  const vide = saisieEntiere();
  const { nom, type } = { ...vide, ...touches };
  return Object.assign(champsASaisir(vide, touches), { nom, type });
}

/** A field that someone else has changed since the form opened. */
export interface ChampCroise {
  readonly champ: ChampSaisi;
  readonly actuelle: SaisieEntiere[ChampSaisi];
  readonly saisie: SaisieEntiere[ChampSaisi];
}

/**
 * What became of a fiche while it was being typed: the fields changed on both sides, which the person must see, and those changed only by
 * someone else, which the form now shows.
 */
export function croiser(
  ouverte: SaisieEntiere,
  actuelle: SaisieEntiere,
  touches: Touches,
): { readonly croises: readonly ChampCroise[]; readonly suivis: readonly ChampSaisi[] } {
  const changes = CHAMPS_SAISIS.filter((champ) => !pareils(ouverte[champ], actuelle[champ]));
  return {
    croises: changes.flatMap((champ) => {
      const saisie = touches[champ];
      return saisie === undefined || pareils(saisie, actuelle[champ])
        ? []
        : [{ champ, actuelle: actuelle[champ], saisie }];
    }),
    suivis: changes.filter((champ) => touches[champ] === undefined),
  };
}

export type Fautes = Readonly<Partial<Record<ChampSaisi, string>>>;

/** What is wrong before anything is sent, by field: by the rules of the contract, then of the list for what those let pass. */
export function fautesDeSaisie(champs: FicheSaisie, territoire: Territoire, avant?: Structure): Fautes {
  const lu = ficheSaisie.safeParse(champs);
  if (lu.success) return parChamp(fautesDeFiche(nettoyerFiche(lu.data, territoire, avant), avant));
  const fautes = parChamp(lu.error.issues.map((i) => ({ chemin: i.path.map(String).join('.'), message: i.message })));
  const autres = Object.fromEntries(Object.entries(champs).filter(([champ]) => !(champ in fautes)));
  return { ...fautes, ...fautesDeSaisie(autres, territoire, avant) };
}

/** The faults by field, the first of each: `corps.champs.services.3` is about the services. */
export const parChamp = (fautes: readonly { readonly chemin: string; readonly message: string }[]): Fautes =>
  Object.fromEntries(
    fautes.toReversed().flatMap(({ chemin, message }) => {
      const champ = chemin.split('.').find((partie) => CHAMPS_SAISIS.some((c) => c === partie));
      return champ === undefined ? [] : [[champ, message]];
    }),
  );

/** The codes that a zone starts with when its extent is chosen: those that the territory implies. */
export const codesDeZone = (zone: string, territoire: Territoire): readonly string[] =>
  zone === 'EPCI'
    ? [territoire.siren]
    : zone === 'Département'
      ? [...new Set(territoire.communes.map((c) => c.departement))]
      : zone === 'Région'
        ? [...new Set(territoire.communes.map((c) => c.region))]
        : [];
