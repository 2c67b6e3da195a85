import { dateLongue, espacesInsecables, jour, moisLong } from '../textes/francais.ts';
import type { Synthese } from './synthese.ts';

type Dite = Pick<Synthese, 'statut' | 'mois' | 'etablieLe'>;

/** The last correction of a month kept in several versions. */
export const derniereCorrection = ({ statut }: Pick<Synthese, 'statut'>) => statut.corrections?.at(-1);

/** One word beside the title: « provisoire », « corrigée », nothing when the month is as it was first kept. */
export function motDuStatut(s: Pick<Synthese, 'statut'>): string | undefined {
  if (s.statut.etat === 'provisoire') return 'provisoire';
  if (s.statut.etat === 'recalculee') return 'recalculée';
  return derniereCorrection(s) === undefined ? undefined : 'corrigée';
}

const DIRE = {
  provisoire: ({ statut, mois, etablieLe }) => {
    const fin = statut.clotureLe === undefined ? '' : ` Ils seront arrêtés le ${dateLongue(statut.clotureLe)}.`;
    return `Chiffres provisoires au ${jour(etablieLe)}${etablieLe.slice(0, 7) <= mois ? ` : ${moisLong(mois)} n’est pas terminé` : ''}.${fin}`;
  },
  arretee: (s) => {
    const correction = derniereCorrection(s);
    const le = jour(s.statut.arreteeLe ?? s.etablieLe);
    return correction === undefined
      ? `Chiffres arrêtés le ${le} : ils ne changent plus.`
      : `Chiffres corrigés le ${le} : ${correction.motif.trim().replace(/\.$/, '')}.`;
  },
  recalculee: () =>
    'Chiffres recalculés aujourd’hui : ce mois est antérieur aux relevés, ils dépendent de l’état actuel des listes.',
} as const satisfies Record<Synthese['statut']['etat'], (s: Dite) => string>;

/** What the figures of the month rest on, in a sentence. */
export const direStatut = (s: Dite): string => espacesInsecables(DIRE[s.statut.etat](s));
