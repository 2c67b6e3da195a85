import type { Contrat } from '../../../core/contrats/contrat.ts';
import type { NomProfil } from '../../../infra/local/locataire.ts';
import type { Appel } from '../banc.ts';
import type { Arene } from './arene.ts';

/** One thing that somebody tries, and what they are told: a status and a sentence. */
export type Tentative = readonly [
  quoi: string,
  contrat: Contrat,
  appel: () => Appel | Promise<Appel>,
  statut: number,
  phrase: RegExp,
];

export const parLien = (jeton: string, corps: object = {}): Appel => ({ corps: { jeton, ...corps } });
export const par = (profil: NomProfil, id: string, corps: object = {}): Appel => ({ profil, chemin: { id }, corps });
export const lire = (profil: NomProfil, id: string): Appel => ({ profil, chemin: { id } });

export const PAS_CETTE_PAGE = /Ce lien n’ouvre pas cette page/;
export const REVOQUE = /a été révoqué/;
export const EXPIRE = /n’est plus valable/;
export const RESERVE = /réservée à la coordination/;
export const LA_SIENNE = /pour votre structure seulement/;
export const QUE_LIRE = /permet de lire, pas de modifier/;
export const PLUS_INVITEE = /plus.{1,3}invitée/;
export const EN_TROP = /Clé non reconnue/;
export const CHANGEE = /a modifié cette ligne entre-temps/;

/** Each of them is refused, with its reason; nothing is written, nothing leaves. */
export function jouerLesTentatives(arene: () => Arene, tentatives: readonly Tentative[]): void {
  test.each(tentatives)(
    '%s : refusé, avec sa raison ; rien d’écrit, rien d’envoyé',
    async (_dit, contrat, appel, statut, phrase) => {
      const { reponse, griefs } = await arene().jouer(contrat, await appel());
      const { erreur } = reponse.corps as { erreur?: { message: string } };
      expect({ griefs, statut: reponse.statut }).toEqual({ griefs: [], statut });
      expect(erreur?.message).toMatch(phrase);
    },
  );
}
