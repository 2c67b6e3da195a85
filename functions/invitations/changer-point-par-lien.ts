import {
  corrigerPointParLien as contratCorriger,
  retirerPointParLien as contratRetirer,
} from '../../core/contrats/invitations.ts';
import type { Contexte } from '../hote/contexte.ts';
import { type AppelParLien, commandeParLien } from '../liens/commande-par-lien.ts';
import { corrigerLePoint, PAS_LE_SIEN, retirerLePoint } from '../rencontres/changer-point.ts';
import { lireInvitees } from '../sondages/lire.ts';
import { PLUS_INVITEE } from './plus-invitee.ts';

type Appel = Pick<AppelParLien, 'lien'> & { readonly corps: { readonly point: string; readonly eTag: string } };

/** A point of the structure that the link was sent to; undefined: it is no more invited. */
async function viser(contexte: Contexte, { lien: { sollicitation, objet }, corps: { point, eTag } }: Appel) {
  const rencontre = await contexte.depots.rencontres.parId(objet.id);
  const { structure } = sollicitation;
  const invitees = await lireInvitees(contexte, rencontre.id);
  if (!invitees.includes(structure)) return undefined;
  return {
    rencontre,
    point,
    eTag,
    refusSur: (p: { readonly structure?: string | undefined }) => (p.structure === structure ? undefined : PAS_LE_SIEN),
  };
}

export const corrigerPointParLien = commandeParLien(contratCorriger, 'suivre-rencontre', async (appel, contexte) => {
  const vise = await viser(contexte, appel);
  const { titre, type, precisions } = appel.corps;
  return vise === undefined ? PLUS_INVITEE : corrigerLePoint(contexte, appel, vise, { titre, type, precisions });
});

export const retirerPointParLien = commandeParLien(contratRetirer, 'suivre-rencontre', async (appel, contexte) => {
  const vise = await viser(contexte, appel);
  return vise === undefined ? PLUS_INVITEE : retirerLePoint(contexte, appel, vise);
});
