import type { Avancement, FaitDeSondage } from '../sondages/avancement.ts';
import { dateLongue, enumeration } from '../textes/francais.ts';
import { type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDAvancement {
  readonly rencontre: { readonly titre: string; readonly thematique: string };
  readonly faits: readonly Avancement[];
  readonly territoire: string;
  /** Who reads it, when it is somebody. */
  readonly personne: string | undefined;
  /** Does whoever reads it choose the date? Whoever co-organises reads the answers. */
  readonly choisit: boolean;
  /** The poll, in the tab. */
  readonly lien: string;
  /** Where to ask for no more of these, for who is not the coordination. */
  readonly sansRappel?: string;
}

const nommer = (creneaux: Avancement['creneaux']): string =>
  enumeration(creneaux.map((c) => dateLongue(c.debut) + (c.lieu === undefined ? '' : ` (${c.lieu})`)));

const PHRASES: Readonly<Record<FaitDeSondage, (a: Avancement) => string>> = {
  tous: () => 'Toutes les structures invitées ont répondu.',
  certain: ({ creneaux }) =>
    `Quoi que disent celles qui n’ont pas répondu, un seul créneau peut encore l’emporter : ${nommer(creneaux)}.`,
  noyau: () => 'Toutes les structures du noyau ont répondu.',
  perdus: ({ creneaux }) =>
    creneaux.length === 1
      ? `Un créneau ne peut plus l’emporter : ${nommer(creneaux)}.`
      : `Des créneaux ne peuvent plus l’emporter : ${nommer(creneaux)}.`,
};

const OBJETS: Readonly<Record<FaitDeSondage, string>> = {
  tous: 'Toutes ont répondu',
  certain: 'La date se dessine',
  noyau: 'Le noyau a répondu',
  perdus: 'Sondage de date',
};

/** To whoever organises: how far a poll is. Each thing once. */
export function courrielDAvancement(d: DonneesDAvancement): Message {
  const { titre, thematique } = d.rencontre;
  const premier = d.faits[0]?.fait ?? 'perdus';
  const peutFixer = premier !== 'perdus';
  return message({ territoire: d.territoire, personne: d.personne, objet: `${OBJETS[premier]} : « ${titre} »` }, [
    `${quiEcrit(d.territoire)} cherche la date de « ${titre} » (${thematique}), et le sondage avance. ${d.faits.map((a) => PHRASES[a.fait](a)).join(' ')}`,
    { bouton: d.lien, libelle: d.choisit && peutFixer ? 'Choisir la date' : 'Voir les réponses' },
    d.choisit && peutFixer
      ? 'Vous pouvez fixer la date dès maintenant, ou attendre la clôture.'
      : 'La date reste à choisir. D’autres créneaux peuvent s’ajouter sans perdre les réponses.',
    ...pied({ territoire: d.territoire, ...(d.sansRappel === undefined ? {} : { sansRappel: d.sansRappel }) }),
  ]);
}
