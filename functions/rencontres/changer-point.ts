import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { corrigerPoint as contratCorriger, retirerPoint as contratRetirer } from '../../core/contrats/points.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import { resteADire } from '../../core/egal.ts';
import type { PointPropose } from '../../core/lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { refusDeChangerLePoint } from '../../core/ordre-du-jour/changer-point.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';
import { siElleEstLa } from '../hote/si-elle-est-la.ts';

interface Vise {
  readonly rencontre: Rencontre;
  readonly point: string;
  readonly eTag: string;
  /** Why it is not theirs to change; undefined when it is of a structure for which they act. */
  readonly refusSur: (point: PointPropose) => Resultat<never> | undefined;
}

type Corrige = Pick<PointPropose, 'titre' | 'type' | 'precisions'> & Partial<Pick<PointPropose, 'dureeMinutes'>>;

/** By a link, whoever asks about another's learns nothing of it, not even that it is there. */
export const PAS_LE_SIEN = refuser('introuvable', 'Ce point n’est pas de votre structure, ou n’est plus là.');

/** The point, when it is theirs to change. One that is gone is not there to be read. */
async function leSien({ depots }: Contexte, { rencontre, point: id, refusSur }: Vise): Promise<Resultat<PointPropose>> {
  const point = await depots.points.parId(id);
  return point.rencontre === rencontre.id ? (refusSur(point) ?? reussite(point)) : PAS_LE_SIEN;
}

/** Corrects a point that is theirs, until it stands in the ordre du jour. */
export async function corrigerLePoint(
  contexte: Contexte,
  appel: Auteur & { readonly maintenant: string },
  vise: Vise,
  corrige: Corrige,
): Promise<Resultat<{ readonly eTag: string; readonly dejaFait: boolean }>> {
  const { points } = contexte.depots;
  const lu = (await siElleEstLa(leSien(contexte, vise))) ?? PAS_LE_SIEN;
  if (!lu.ok) return lu;
  const point = lu.valeur;
  const patch = Object.fromEntries(resteADire(point, corrige));
  if (Object.keys(patch).length === 0) return reussite({ eTag: point.eTag, dejaFait: true });
  const refus = refusDeChangerLePoint(point, vise.rencontre, appel.maintenant);
  if (refus !== undefined) return refus;
  if (point.eTag !== vise.eTag) return LIGNE_CHANGEE;
  const eTag = await points.modifier(point.id, point.eTag, patch);
  await journaliser(contexte, appel, points, { ligne: point.id });
  return reussite({ eTag, dejaFait: false });
}

/** Takes back a point that is theirs, until it stands in the ordre du jour. */
export const retirerLePoint = (
  contexte: Contexte,
  appel: Auteur & { readonly maintenant: string },
  vise: Vise,
): Promise<Resultat<{ readonly dejaFait: boolean }>> => {
  const nomme = { ...appel, chemin: { id: vise.point }, corps: { eTag: vise.eTag } };
  return retirerLaLigne(contexte, nomme, contexte.depots.points, async () => {
    const lu = await leSien(contexte, vise);
    return lu.ok ? (refusDeChangerLePoint(lu.valeur, vise.rencontre, appel.maintenant) ?? lu) : lu;
  });
};

type AppelDuCompte = {
  readonly acteur: Acteur;
  readonly chemin: { readonly id: string; readonly point: string };
  readonly corps: { readonly eTag: string };
  readonly maintenant: string;
};

const viser = async ({ depots }: Contexte, { chemin, corps, acteur }: AppelDuCompte): Promise<Vise> => ({
  rencontre: await depots.rencontres.parId(chemin.id),
  point: chemin.point,
  eTag: corps.eTag,
  refusSur: ({ structure }) => {
    if (structure === undefined && acteur.profil !== 'coordination') return PAS_LE_SIEN;
    const decide = autoriser(acteur, 'proposer-point', structure === undefined ? {} : { structure });
    return decide.permis ? undefined : refuser('interdit', decide.raison);
  },
});

/** The right is that of the point, which says of which structure it is: a structure of one's own asks. */
const auNomDUneSienne = ({ acteur }: { readonly acteur: Acteur }) => {
  const [structure] = acteur.structures;
  return structure === undefined ? {} : { structure };
};

export const corrigerPoint = commande(
  contratCorriger,
  async (appel, contexte) => {
    const { eTag: _, titre, type, precisions, dureeMinutes } = appel.corps;
    return corrigerLePoint(contexte, appel, await viser(contexte, appel), { titre, type, precisions, dureeMinutes });
  },
  auNomDUneSienne,
);

export const retirerPoint = commande(
  contratRetirer,
  async (appel, contexte) => retirerLePoint(contexte, appel, await viser(contexte, appel)),
  auNomDUneSienne,
);
