import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { grouper } from '../grouper.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { fenetreFinissant, ouvrirLesDemandes } from '../sollicitations/demandes.ts';
import { depuisHeureLocale, finDuJour } from '../temps/heure-locale.ts';
import { uneFoisParObjet } from '../une-fois.ts';
import { avantLesDonnees, type Compter, inconnue } from './compter.ts';
import { admetStructure, type Operations, type RencontreDatee, rencontresDe } from './operations.ts';
import { finDe, type Periode } from './periode.ts';

/** Asks that a structure may receive in thirty days, when the settings do not say. */
const BUDGET_PAR_DEFAUT = 3;
/** How many structures « the most asked » are. */
const PLUS_SOLLICITEES = 10;

const pourCent = (part: number, total: number): number => Math.round((1000 * part) / total) / 10;

/** Gone through once for all the months of all the indicators. */
const demandesDe = uneFoisParObjet((o: Operations) =>
  ouvrirLesDemandes({
    sollicitations: o.sollicitations,
    participations: o.rencontres.flatMap((r) => r.participations),
    rencontres: o.rencontres.map((r) => r.rencontre),
  }),
);

/** Instant at which a period ends, or now when it is still running. */
function instantDeFin(o: Operations, p: Periode): string {
  return p.a < o.aujourdhui.slice(0, 7) ? finDuJour(finDe(p.a)) : o.maintenant;
}

const sansDonnees = (o: Operations, p: Periode) =>
  avantLesDonnees(
    [
      ...o.sollicitations.map((s) => (s.envoyeeLe ?? o.maintenant).slice(0, 7)),
      ...o.rencontres.map((r) => (r.rencontre.planifieeLe ?? o.maintenant).slice(0, 7)),
    ],
    p,
    'Aucune demande enregistrée',
  );

const admet = (o: Operations, i: Indicateur, structure: string): boolean =>
  admetStructure(i, o.structures.get(structure));

/** Of the structures of the annuaire, the share asked more than their budget in the thirty days that end the period. */
const auDessus: Compter = (o, i, p) => {
  const avant = sansDonnees(o, p);
  if (avant !== undefined) return avant;
  const suivies = [...o.structures.values()].filter((s) => estDansLAnnuaire(s) && admetStructure(i, s));
  if (suivies.length === 0) return inconnue('Aucune structure dans l’annuaire.');
  const charges = grouper(demandesDe(o)(fenetreFinissant(instantDeFin(o, p))), (d) => d.structure);
  const budget = o.plafondSollicitations ?? BUDGET_PAR_DEFAUT;
  const trop = suivies.filter((s) => (charges.get(s.id)?.length ?? 0) > budget).length;
  return { valeur: pourCent(trop, suivies.length), masquee: false, denominateur: suivies.length };
};

/** Of all that was asked in the period, the share asked of the ten structures that were asked most. */
const concentration: Compter = (o, i, p) => {
  const avant = sansDonnees(o, p);
  if (avant !== undefined) return avant;
  const faites = demandesDe(o)({ de: depuisHeureLocale(`${p.de}-01T00:00:00`), a: instantDeFin(o, p) }).filter((d) =>
    admet(o, i, d.structure),
  );
  const comptes = [...grouper(faites, (d) => d.structure).values()].map((d) => d.length).toSorted((a, b) => b - a);
  if (comptes.length <= PLUS_SOLLICITEES)
    return inconnue(`${PLUS_SOLLICITEES} structures sollicitées au plus : leur part serait le tout.`);
  const leurs = comptes.slice(0, PLUS_SOLLICITEES).reduce((n, c) => n + c, 0);
  return { valeur: pourCent(leurs, faites.length), masquee: false, denominateur: faites.length };
};

/** Announced, and not cancelled. */
const DEMANDEES: readonly string[] = ['Planifiée', 'Tenue'];
const estDemandee = (r: RencontreDatee): boolean => DEMANDEES.includes(r.rencontre.etat);

const mois = ({ de, a }: Periode): number =>
  (Number(a.slice(0, 4)) - Number(de.slice(0, 4))) * 12 + Number(a.slice(5)) - Number(de.slice(5)) + 1;

/** Hours of rencontres asked of a structure invited, on average, brought to three months. */
const heures: Compter = (o, i, p) => {
  const filtre = { ...i, thematiques: [] };
  const invitations = rencontresDe(o, i, p)
    .filter(estDemandee)
    .flatMap((r) =>
      r.participations
        .filter((x) => estAttendue(x) && admet(o, filtre, x.structure))
        .map((x) => ({ structure: x.structure, minutes: r.rencontre.dureeMinutes })),
    );
  const invitees = new Set(invitations.map((x) => x.structure)).size;
  if (invitees === 0) return inconnue('Aucune structure invitée sur la période.');
  const parStructure = invitations.reduce((n, x) => n + x.minutes, 0) / 60 / invitees;
  return { valeur: Math.round((10 * parStructure * 3) / mois(p)) / 10, masquee: false, denominateur: invitees };
};

export const CALCULER_LES_SOLLICITATIONS = {
  'structures-au-dessus-du-budget': auDessus,
  'concentration-des-demandes': concentration,
  'heures-demandees': heures,
} as const satisfies Record<string, Compter>;
