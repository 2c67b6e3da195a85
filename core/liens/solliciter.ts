import type { NouvelleSollicitation, Sollicitation } from '../lists/sollicitations.list.ts';
import { aujourdhui, joursEntre, plusMinutes } from '../temps/heure-locale.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import type { ContenuDuLien } from './lien.ts';
import { JOURS_DE_VALIDITE, MOT_PAR_NATURE, type NatureDeSollicitation, OBJET_PAR_NATURE } from './natures.ts';

/** Whom a link goes to, and about what. `vague` tells one sending from the next: a date, a month, the row of a campaign. */
export interface Demande {
  readonly nature: NatureDeSollicitation;
  readonly structure: string;
  readonly contact?: string;
  readonly rencontre?: string;
  readonly sondage?: string;
  readonly campagne?: string;
  readonly miseEnLien?: string;
  readonly diffusion?: string;
  readonly interconnaissance?: string;
  readonly indicateur?: string;
  readonly vague: string;
}

/** The key of a Sollicitation: the same for the same person, object and wave, so that a repeated command finds its row. Not a secret: the token is signed. */
export const cleDeSollicitation = (d: Demande): string =>
  [
    MOT_PAR_NATURE[d.nature],
    `s${d.structure}`,
    ...(d.contact === undefined ? [] : [`c${d.contact}`]),
    ...(d.rencontre === undefined ? [] : [`r${d.rencontre}`]),
    ...(d.sondage === undefined ? [] : [`d${d.sondage}`]),
    ...(d.miseEnLien === undefined ? [] : [`m${d.miseEnLien}`]),
    ...(d.diffusion === undefined ? [] : [`f${d.diffusion}`]),
    ...(d.interconnaissance === undefined ? [] : [`i${d.interconnaissance}`]),
    ...(d.indicateur === undefined ? [] : [`v${d.indicateur}`]),
    sansAccents(d.vague).replace(/[^a-z0-9-]+/g, '-'),
  ].join('-');

/** The row to create and the claims to sign for it, open for `jours`; no claims for a nature that opens nothing. */
export function preparerSollicitation(
  demande: Demande,
  maintenant: string,
  jours: number = JOURS_DE_VALIDITE[demande.nature],
): { readonly sollicitation: NouvelleSollicitation; readonly contenu?: ContenuDuLien } {
  const { vague, nature, ...cible } = demande;
  const cle = cleDeSollicitation(demande);
  const expireLe = plusMinutes(maintenant, jours * 24 * 60);
  const ouvert = OBJET_PAR_NATURE[nature]({
    contact: undefined,
    rencontre: undefined,
    sondage: undefined,
    miseEnLien: undefined,
    diffusion: undefined,
    interconnaissance: undefined,
    indicateur: undefined,
    ...cible,
  });
  return {
    sollicitation: { ...cible, cle, nature, canal: 'Courriel', etat: 'À envoyer', expireLe },
    ...(ouvert === undefined
      ? {}
      : {
          contenu: {
            jti: cle,
            objet: { liste: ouvert.liste, id: ouvert.id },
            acte: ouvert.acte,
            exp: Math.floor(Date.parse(expireLe) / 1000),
          },
        }),
  };
}

/** The claims of the link of a row that is there; undefined when it opens nothing. */
export function contenuDeLaLigne(ligne: Sollicitation, maintenant: string): ContenuDuLien | undefined {
  const ouvert = OBJET_PAR_NATURE[ligne.nature](ligne);
  const expireLe = ligne.expireLe ?? plusMinutes(maintenant, JOURS_DE_VALIDITE[ligne.nature] * 24 * 60);
  return ouvert === undefined
    ? undefined
    : {
        jti: ligne.cle,
        objet: { liste: ouvert.liste, id: ouvert.id },
        acte: ouvert.acte,
        exp: Math.floor(Date.parse(expireLe) / 1000),
      };
}

/** Unless the coordination sets otherwise, a request is never made twice to the same person within this many days. */
const JOURS_ENTRE_DEUX_DEMANDES = 25;

/** The request of the same nature already made to this person (or to the structure itself) too recently to make another, if any. */
export const demandeRecente = (
  sollicitations: readonly Sollicitation[],
  demande: Pick<Demande, 'nature' | 'structure' | 'contact'>,
  maintenant: string,
  jours: number = JOURS_ENTRE_DEUX_DEMANDES,
): Sollicitation | undefined =>
  sollicitations
    .filter(
      (s) =>
        s.nature === demande.nature &&
        s.structure === demande.structure &&
        s.contact === demande.contact &&
        !s.revoquee &&
        s.etat !== 'Annulée' &&
        s.etat !== 'En erreur' &&
        joursEntre(aujourdhui(s.envoyeeLe ?? (s.creeLe || maintenant)), aujourdhui(maintenant)) < jours,
    )
    .toSorted((a, b) => Number(b.id) - Number(a.id))[0];

/** The wave of a request made by hand: the day; after a link of the same day was revoked, the next number, so that the new one has a key of its own. */
export function vagueDuJour(faites: readonly Pick<Sollicitation, 'revoquee' | 'etat'>[], maintenant: string): string {
  const fermees = faites.filter((s) => s.revoquee || s.etat === 'Annulée').length;
  const jour = aujourdhui(maintenant);
  return fermees === 0 ? jour : `${jour}-${fermees + 1}`;
}
