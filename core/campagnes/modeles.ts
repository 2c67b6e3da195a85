import { Temporal } from 'temporal-polyfill';
import type { DefinitionDeCampagne } from '../contrats/campagnes.ts';
import { plusJours } from '../temps/heure-locale.ts';
import { jourOuvre } from './jours.ts';

/** Fiches verified since spring are still true in September. */
const EPARGNER_MOIS = 3;

/**
 * The summer campaign: from June, the annuaire is true on 1 September. After mid-July there is no more time for a reminder, then for a visit: those
 * waves are left out. `jour` is today; `intervalle`, the days between two mails to the same person.
 */
export function campagneDEte(jour: string, intervalle: number): DefinitionDeCampagne {
  const annee = jour < `${jour.slice(0, 4)}-08-15` ? Number(jour.slice(0, 4)) : Number(jour.slice(0, 4)) + 1;
  const juin = `${annee}-06-01`;
  return enVagues({
    titre: `Campagne d’été ${annee}`,
    debut: jour > juin ? jour : juin,
    fin: `${annee}-09-01`,
    intervalle,
  });
}

/** Any other campaign: three months from today. */
export const campagneLibre = (jour: string, intervalle: number): DefinitionDeCampagne =>
  enVagues({
    titre: '',
    debut: jour,
    fin: Temporal.PlainDate.from(jour).add({ months: 3 }).toString(),
    intervalle,
  });

function enVagues(e: {
  readonly titre: string;
  readonly debut: string;
  readonly fin: string;
  readonly intervalle: number;
}): DefinitionDeCampagne {
  const courriel = jourOuvre(e.debut);
  const relance = jourOuvre(plusJours(courriel, e.intervalle));
  const telephone = jourOuvre(plusJours(relance, 14));
  const visite = jourOuvre(plusJours(telephone, 28));
  const suite = [
    { canal: 'Relance', le: relance },
    { canal: 'Téléphone', le: telephone },
    { canal: 'Visite', le: visite },
  ] as const;
  return {
    titre: e.titre,
    debut: e.debut,
    fin: e.fin,
    communes: [],
    types: [],
    sections: ['Identité', 'Coordonnées', 'Services', 'Accès', 'Contacts'],
    epargnerMois: EPARGNER_MOIS,
    vagues: [{ canal: 'Courriel', le: courriel }, ...suite.filter(({ le }) => le < e.fin)],
    plafondRelances: 1,
  };
}
