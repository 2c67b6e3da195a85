import type { Reglages } from '../reglages/definitions.ts';
import { espacesInsecables } from '../textes/francais.ts';

/**
 * What each person is told at the first contact (RGPD, articles 13 and 14): who is responsible, why, what, who reads it, how long, which rights.
 * What the coordination has not filled in yet is said to be so.
 */
export const noticeDInformation = (
  r: Pick<Reglages, 'territoire' | 'responsableDeTraitement' | 'delegueALaProtection' | 'conservationContactsMois'>,
): readonly string[] =>
  [
    `Qui est responsable : ${r.responsableDeTraitement}. Délégué à la protection des données : ${r.delegueALaProtection}.`,
    `Pourquoi : tenir l’annuaire des partenaires du territoire (${r.territoire}), les inviter aux rencontres et leur demander si leur fiche est juste. C’est une mission d’intérêt public.`,
    'Quoi : votre nom, votre fonction et vos coordonnées professionnelles, ce qui vous a été demandé et vos réponses. Rien sur les personnes que vous accompagnez.',
    'Qui les lit : la coordination et, selon la visibilité que vous choisissez, les partenaires ou tout le monde.',
    `Combien de temps : ${r.conservationContactsMois} mois après le dernier échange, puis vos données deviennent anonymes.`,
    'Vos droits : les voir, les corriger, les cacher, en avoir une copie, vous opposer, demander leur effacement. Vous pouvez aussi saisir la CNIL (cnil.fr).',
  ].map(espacesInsecables);

/** The same in one sentence, for the mail that makes the first contact: its link leads to the whole. */
export const phraseDInformation = ({ responsableDeTraitement }: Pick<Reglages, 'responsableDeTraitement'>): string =>
  espacesInsecables(
    `Si l’annuaire porte votre nom et vos coordonnées professionnelles, c’est pour que les partenaires du territoire puissent vous joindre. La page du lien dit pourquoi, pour combien de temps, et vous permet de les voir, de les corriger, de les cacher ou de vous y opposer. Responsable : ${responsableDeTraitement}.`,
  );
