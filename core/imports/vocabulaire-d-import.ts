import type { ChoixDuVocabulaire, VocabulaireEnVigueur } from '../annuaire/vocabulaire-du-territoire.ts';
import { CHAMPS_ENTRANTS, type ChampEntrant } from '../champs/champs.ts';
import type { Controle } from '../champs/controle.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { MOTS_DE_PUBLICS, type MotsDePublic } from '../vocabulaires/mots-de-publics.ts';
import { enValeurs } from './valeurs.ts';

export const controleDe = (champ: ChampEntrant): Controle => CHAMPS_DE_FICHE[champ];

/** Fields whose values are words of a vocabulary. */
export const estDeVocabulaire = (champ: ChampEntrant): boolean =>
  controleDe(champ).saisie === 'choix' || controleDe(champ).saisie === 'cases';
export const CHAMPS_A_VOCABULAIRE = CHAMPS_ENTRANTS.filter(estDeVocabulaire);

/** May a word be added to the vocabulary of this field? */
export const accepteUnNouveauMot = (champ: string): champ is 'thematiques' | 'publics' =>
  champ === 'thematiques' || champ === 'publics';

/** The words in force, and those by which people say a public. */
export interface VocabulaireDImport {
  readonly choix: ChoixDuVocabulaire;
  readonly publics: readonly MotsDePublic[];
}

/** What is made of a word that the vocabulary does not have: words that it has (or that are new to it), none to leave it out. By field, then by word bare. */
export type CorrespondancesDeValeurs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A word of the file that the vocabulary does not have. */
export interface ValeurInconnue {
  readonly champ: ChampEntrant;
  /** As it is first written. */
  readonly valeur: string;
  readonly lignes: readonly number[];
  /** Words of the vocabulary that may say the same. */
  readonly propositions: readonly string[];
}

export const vocabulaireDImport = ({
  choix,
  index,
}: Pick<VocabulaireEnVigueur, 'choix' | 'index'>): VocabulaireDImport => ({
  choix,
  publics: index.vocabulaire.publics ?? MOTS_DE_PUBLICS,
});

export const valeursDe = (champ: ChampEntrant, { choix }: VocabulaireDImport): readonly string[] =>
  accepteUnNouveauMot(champ) ? choix[champ] : (controleDe(champ).valeurs ?? []);

/** How files write the types of structures, where nothing else can be meant. */
const TYPES: Readonly<Record<string, string>> = {
  Association:
    'asso,assoc,association loi 1901,association loi de 1901,asso loi 1901,loi 1901,association 1901,association declaree,association de fait,association sportive,association culturelle',
  Commune: 'mairie,ville,collectivite communale,commune et mairie',
  Intercommunalité: 'communaute de communes,communaute d agglomeration,com com,comcom,cdc,epci,interco,cc',
  'Établissement scolaire':
    'college,lycee,lycee professionnel,lycee agricole,ecole,ecole primaire,ecole elementaire,ecole maternelle,groupe scolaire,etablissement d enseignement',
  'Social et médico-social': 'medico social,social,etablissement medico social,structure medico sociale,esms,ehpad',
  Santé: 'sante,etablissement de sante,professionnel de sante,hopital,centre hospitalier,maison de sante',
  Entreprise: 'societe,sarl,sas,entreprise privee,commerce',
  'Service public': 'service de l etat,administration,etablissement public,services publics',
};
const TYPES_DITS = new Map(
  Object.entries(TYPES).flatMap(([type, mots]) => mots.split(',').map((mot) => [auSingulier(mot), type])),
);

/** Words bare, in the singular: « Associations » and « tout public » are « Association » and « Tous publics ». */
function auSingulier(texte: string): string {
  return motsNus(texte)
    .split(' ')
    .map((mot) => (mot === 'tous' ? 'tout' : mot.length > 3 ? mot.replace(/[sx]$/, '') : mot))
    .join(' ');
}

type Lu = { readonly valeurs: readonly string[]; readonly dit: boolean } | { readonly inconnue: string };

/** The words of the vocabulary that a word of the file is; `dit` when it is not written as they are, and that is to be told. */
export function reconnaitre(
  champ: ChampEntrant,
  mot: string,
  vocabulaire: VocabulaireDImport,
  correspondances: CorrespondancesDeValeurs,
): Lu {
  const connues = valeursDe(champ, vocabulaire);
  const { lisible } = controleDe(champ);
  const meme = connues.find((v) => motsNus(v) === motsNus(mot) || motsNus(lisible(v)) === motsNus(mot));
  if (meme !== undefined) return { valeurs: [meme], dit: false };
  const choisies = correspondances[champ]?.[motsNus(mot)];
  if (choisies !== undefined) return { valeurs: choisies, dit: true };
  const evidente = evident(champ, mot, connues);
  if (evidente !== undefined) return { valeurs: [evidente], dit: true };
  // « Petite enfance / Parentalité »: several words, each of the vocabulary.
  const morceaux = controleDe(champ).saisie === 'cases' ? mot.split(/\s*[/,;+&]\s*|\s+et\s+/) : [];
  const lus = morceaux.map((m) => connues.find((v) => motsNus(v) === motsNus(m)) ?? evident(champ, m, connues));
  const tous = lus.flatMap((l) => l ?? []);
  return morceaux.length > 1 && tous.length === morceaux.length
    ? { valeurs: [...new Set(tous)], dit: true }
    : { inconnue: mot };
}

const evident = (champ: ChampEntrant, mot: string, connues: readonly string[]): string | undefined =>
  connues.find((v) => auSingulier(v) === auSingulier(mot)) ??
  (champ === 'type' ? TYPES_DITS.get(auSingulier(mot)) : undefined);

/** Words of the vocabulary that may say the same, the likeliest first: nothing is taken from them unasked. */
export function proposer(champ: ChampEntrant, mot: string, vocabulaire: VocabulaireDImport): readonly string[] {
  const connues = valeursDe(champ, vocabulaire);
  const siens = new Set(
    auSingulier(mot)
      .split(' ')
      .filter((m) => m.length > 2),
  );
  const communs = (v: string): number =>
    auSingulier(v)
      .split(' ')
      .filter((m) => siens.has(m)).length;
  const dits =
    champ === 'publics'
      ? vocabulaire.publics
          .filter(({ mots }) => mots.some((m) => auSingulier(m) === auSingulier(mot)))
          .flatMap((p) => p.publics)
      : [];
  const proches = connues.filter((v) => communs(v) > 0).toSorted((a, b) => communs(b) - communs(a));
  return [...new Set([...dits.filter((d) => connues.includes(d)), ...proches])].slice(0, AU_PLUS);
}

const AU_PLUS = 4;

/** One word, or several where a field takes several. */
export const motsDe = (champ: ChampEntrant, texte: string): readonly string[] =>
  controleDe(champ).saisie === 'choix' ? [texte] : enValeurs(texte);

/** Words decided for the file that are new to the vocabulary, to be added to it. */
export const nouveauxMots = (
  correspondances: CorrespondancesDeValeurs,
  vocabulaire: VocabulaireDImport,
): readonly { readonly genre: 'Thématique' | 'Public'; readonly terme: string }[] =>
  Object.entries(correspondances).flatMap(([champ, mots]) =>
    accepteUnNouveauMot(champ)
      ? [...new Set(Object.values(mots).flat())]
          .filter((mot) => !vocabulaire.choix[champ].includes(mot))
          .map((terme) => ({ genre: champ === 'thematiques' ? ('Thématique' as const) : ('Public' as const), terme }))
      : [],
  );
