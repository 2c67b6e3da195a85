import type { Contrat } from '../../../core/contrats/contrat.ts';
import { TAILLE_MAX } from '../../../functions/hote/lire-demande.ts';
import type { Appel } from '../banc.ts';
import { type Attaque, avecUnNomDeTrop, CORPS_HOSTILES, DE_FORME, DE_TEXTE, type Issue } from './attaques.ts';
import { type Lieu, lieuxDe, nomDe, poser } from './lieux.ts';

export type Demande = Pick<Appel, 'chemin' | 'requete' | 'corps' | 'brut' | 'entetes'>;

/** One hostile request, made from one that is right. */
export interface Cas {
  readonly genre: string;
  /** The place that is attacked: that a refusal must name. */
  readonly ou: string;
  readonly issue: Issue;
  readonly changer: (juste: Demande) => Demande;
}

const au =
  ({ partie, chemin }: Lieu, valeur: unknown) =>
  (juste: Demande) => ({
    ...juste,
    [partie]: poser(juste[partie] ?? {}, chemin, valeur),
  });

const casDe = ({ genre, issue, valeurs }: Attaque, lieu: Lieu): readonly Cas[] =>
  valeurs(lieu).map((valeur) => ({ genre, ou: nomDe(lieu), issue, changer: au(lieu, valeur) }));

/** Objects that name all their fields: where one more is refused. */
const fermes = (lieux: readonly Lieu[]): readonly Lieu[] =>
  lieux.filter(({ schema }) => schema.type === 'object' && schema.additionalProperties === false);

const enTropDe = (lieux: readonly Lieu[]): readonly Cas[] =>
  fermes(lieux)
    .filter(({ partie }) => partie === 'corps')
    .flatMap((lieu) =>
      avecUnNomDeTrop({}).map((_, rang): Cas => {
        const changer = (juste: Demande) => {
          const dessous = lieu.chemin.reduce<unknown>(
            (v, nom) => (typeof v === 'object' && v !== null && Object.hasOwn(v, nom) ? Reflect.get(v, nom) : {}),
            juste.corps,
          );
          return au(lieu, avecUnNomDeTrop(dessous)[rang])(juste);
        };
        return { genre: 'un champ de trop', ou: nomDe(lieu), issue: 'refus', changer };
      }),
    );

const corpsHostilesDe = (contrat: Contrat): readonly Cas[] =>
  contrat.corps === undefined
    ? []
    : [
        ...Object.values(CORPS_HOSTILES).map((brut) => ({
          ...SUR_LE_CORPS,
          changer: (d: Demande) => ({ ...d, brut }),
        })),
        {
          ...SUR_LE_CORPS,
          changer: (d: Demande) => ({ ...d, entetes: { 'content-type': 'text/plain' } }),
        },
        {
          ...SUR_LE_CORPS,
          changer: (d: Demande) => ({
            ...d,
            entetes: { 'content-length': String((contrat.tailleMax ?? TAILLE_MAX) + 1) },
          }),
        },
      ];
const SUR_LE_CORPS = { genre: 'un corps qui n’en est pas un', ou: 'corps', issue: 'refus' } as const;

/** What is wrong in its form, at every place. */
export const casDeForme = (contrat: Contrat): readonly Cas[] => {
  const lieux = lieuxDe(contrat);
  return [
    ...DE_FORME.flatMap((attaque) => lieux.flatMap((lieu) => casDe(attaque, lieu))),
    ...enTropDe(lieux),
    ...corpsHostilesDe(contrat),
  ];
};

/** What is right in its form: each kind at one place of the contract, another one for each kind. */
export const casDeTexte = (contrat: Contrat): readonly Cas[] => {
  const lieux = lieuxDe(contrat);
  return DE_TEXTE.flatMap((attaque, rang) => {
    const possibles = lieux.flatMap((lieu) => casDe(attaque, lieu));
    const choisi = possibles[(rang * 7 + contrat.id.length) % Math.max(1, possibles.length)];
    return choisi === undefined ? [] : [choisi];
  });
};

export const parGenre = (cas: readonly Cas[]): readonly (readonly [string, readonly Cas[]])[] =>
  [...new Set(cas.map(({ genre }) => genre))].map((g) => [g, cas.filter(({ genre }) => genre === g)] as const);
