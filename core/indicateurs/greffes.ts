import type { Indicateur } from '../lists/indicateurs.list.ts';
import { heuresEvitees } from '../rencontres/greffe.ts';
import { avantLesDonnees, type Compter, enPart, inconnue } from './compter.ts';
import { admet, type GreffeDatee, type Operations, type RencontreDatee, rencontresDe } from './operations.ts';
import { contient, type Periode } from './periode.ts';

const AUCUNE = 'Aucune rencontre enregistrée';

const sansDonnees = (o: Operations, p: Periode) =>
  avantLesDonnees(
    [...o.rencontres, ...o.greffes].map(({ mois }) => mois),
    p,
    AUCUNE,
  );

export const greffesDe = (o: Operations, i: Indicateur, p: Periode): readonly GreffeDatee[] =>
  o.greffes.filter(
    ({ rencontre, mois }) =>
      contient(p, mois) && admet(i.thematiques, [rencontre.thematique]) && admet(i.formats, [rencontre.format]),
  );

/** Rencontres that were announced, whatever became of them. */
const PREVUES: readonly string[] = ['Planifiée', 'Tenue', 'Annulée'];
const prevuesDe = (o: Operations, i: Indicateur, p: Periode): readonly RencontreDatee[] =>
  rencontresDe(o, i, p).filter((r) => PREVUES.includes(r.rencontre.etat));

export const CALCULER_LES_GREFFES = {
  'rencontres-greffees': (o, i, p) => {
    const avant = sansDonnees(o, p);
    if (avant !== undefined) return avant;
    const valeur = greffesDe(o, i, p).length;
    return { valeur, masquee: false, denominateur: valeur + prevuesDe(o, i, p).length };
  },

  'part-de-rencontres-greffees': (o, i, p) => {
    const avant = sansDonnees(o, p);
    if (avant !== undefined) return avant;
    const greffees = greffesDe(o, i, p).length;
    const voulues = greffees + prevuesDe(o, i, p).length;
    return voulues === 0 ? inconnue('Aucune rencontre prévue.') : enPart(greffees, voulues);
  },

  'heures-evitees': (o, i, p) => {
    const avant = sansDonnees(o, p);
    if (avant !== undefined) return avant;
    const heures = greffesDe(o, i, p).reduce((n, g) => n + heuresEvitees(g.rencontre, g.invitees), 0);
    return { valeur: Math.round(10 * heures) / 10, masquee: false };
  },
} as const satisfies Record<string, Compter>;
