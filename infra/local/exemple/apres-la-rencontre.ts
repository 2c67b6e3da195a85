import type { ComptesDAvis } from '../../../core/avis/comptes.ts';
import { personnesDe } from '../../../core/avis/comptes.ts';
import { partiesDuCompteRendu } from '../../../core/comptes-rendus/parties.ts';
import { A_COMPLETER, redigerCompteRendu } from '../../../core/comptes-rendus/rediger.ts';
import { cleDeSollicitation } from '../../../core/liens/solliciter.ts';
import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleSollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import type { NouvelleSuite } from '../../../core/lists/suites.list.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { jourDe, joursAvant } from './calendrier.ts';
import type { Hasard } from './hasard.ts';

interface Vie {
  readonly rencontres: readonly NouvelleRencontre[];
  readonly participations: readonly NouvelleParticipation[];
  readonly suites: readonly NouvelleSuite[];
  readonly structures: readonly NouvelleStructure[];
  readonly contacts: readonly NouveauContact[];
  readonly hasard: Hasard;
  readonly aujourdhui: string;
}

/** A rencontre held, by its rank, with those who came. */
interface Tenue {
  readonly rang: number;
  readonly rencontre: NouvelleRencontre & { readonly debut: string };
  readonly presentes: readonly NouvelleParticipation[];
}

const SUJETS = [
  'Le tour des besoins entendus',
  'Les horaires des accueils pendant les vacances',
  'Comment mieux s’orienter les familles',
] as const;
const DIT = [
  'Chacun dit ce qu’il entend le plus souvent ; la mobilité revient partout.',
  'Deux accueils ferment la même semaine : ils alternent désormais.',
  'Une fiche d’une page suffit ; elle se relit ensemble chaque année.',
] as const;

/** Older comptes rendus were all shown; days before, an approval takes its week. */
const PUBLIE_APRES = 10;
/** A mail about what was shown later than that would leave again. */
const SANS_COURRIEL = 5;

/**
 * What comes after: comptes rendus at each state that they go through, the last rencontre held having none yet, and
 * evaluations, closed or not. Rows are named by their rank; the same day gives the same.
 */
export function apresLaRencontre(vie: Vie) {
  const tenues = lesTenues(vie);
  // The last one has none yet; each next one is a step further.
  const [, aSoumettre, ...autres] = tenues;
  const assez = (jours: number) => (t: Tenue) =>
    t.presentes.length >= 3 && joursDepuis(t.rencontre.debut, vie) >= jours;
  const enApprobation = autres.find(assez(3));
  const aPublier = autres.filter((t) => t !== enApprobation).find(assez(15));
  const rencontres = [...vie.rencontres];
  const participations = new Map(vie.participations.map((p) => [p.cle, p]));
  const changer = ({ rang, rencontre }: Tenue, valeurs: Partial<NouvelleRencontre>) => {
    rencontres[rang - 1] = { ...rencontre, ...valeurs };
  };
  const approuver = (p: NouvelleParticipation, jour: string) =>
    participations.set(p.cle, { ...p, approuveLe: depuisHeureLocale(`${jour}T11:30:00`) });

  for (const tenue of tenues) {
    const { hasard, aujourdhui } = vie;
    const texte = ecrire(tenue, vie);
    const ilYA = joursDepuis(tenue.rencontre.debut, vie);
    if (tenue === aSoumettre) changer(tenue, { compteRendu: texte.replace(DIT[2], A_COMPLETER) });
    else if (tenue === enApprobation) {
      changer(tenue, { compteRendu: texte, approbationDemandeeLe: leJour(joursAvant(aujourdhui, 2)) });
      for (const p of tenue.presentes.slice(0, 2)) approuver(p, joursAvant(aujourdhui, 1));
    } else if (tenue === aPublier) {
      changer(tenue, { compteRendu: texte, approbationDemandeeLe: leJour(joursAvant(aujourdhui, 13)) });
      const [premiere, ...autres] = tenue.presentes;
      if (premiere !== undefined)
        participations.set(premiere.cle, { ...premiere, amendements: [corriger(texte, vie)] });
      for (const p of autres.slice(0, 3)) approuver(p, joursAvant(aujourdhui, 10));
    } else if (
      ilYA >= PUBLIE_APRES + SANS_COURRIEL &&
      hasard.pour(`compte rendu ${tenue.rencontre.debut}`).chance(0.8)
    ) {
      const jour = joursAvant(jourDe(tenue.rencontre.debut), -PUBLIE_APRES);
      changer(tenue, { compteRendu: texte, compteRenduDiffuseLe: leJour(jour) });
    }
  }
  return {
    rencontres,
    participations: [...participations.values()],
    evaluations: tenues.flatMap((tenue) => evaluer(tenue, vie)),
    sollicitations: enApprobation === undefined ? [] : demandes(enApprobation, vie),
  };
}

const leJour = (jour: string): string => depuisHeureLocale(`${jour}T10:00:00`);
const joursDepuis = (debut: string, { aujourdhui }: Pick<Vie, 'aujourdhui'>): number =>
  Math.round((Date.parse(aujourdhui) - Date.parse(jourDe(debut))) / 86_400_000);

/** Those whose presences are noted, the last first. */
function lesTenues({ rencontres, participations }: Vie): readonly Tenue[] {
  return rencontres
    .flatMap((rencontre, i) => {
      const { debut } = rencontre;
      if (rencontre.etat !== 'Tenue' || debut === undefined || rencontre.feuilleDePresence !== true) return [];
      const presentes = participations.filter((p) => p.rencontre === String(i + 1) && p.statut === 'Présent');
      return presentes.length < 2 ? [] : [{ rang: i + 1, rencontre: { ...rencontre, debut }, presentes }];
    })
    .toSorted((a, b) => b.rencontre.debut.localeCompare(a.rencontre.debut));
}

/** The first draft of the product itself, completed. */
function ecrire({ rang, rencontre, presentes }: Tenue, { structures, participations, suites }: Vie): string {
  const nom = (rangDeStructure: string): string => structures[Number(rangDeStructure) - 1]?.nom ?? '';
  const siennes = participations.filter((p) => p.rencontre === String(rang));
  const jet = redigerCompteRendu({
    rencontre: { lieu: undefined, commune: undefined, objectif: undefined, ordreDuJour: undefined, ...rencontre },
    presentes: presentes.map((p) => nom(p.structure)).filter(Boolean),
    excusees: siennes.flatMap((p) => (p.statut === 'Excusé' ? [nom(p.structure)] : [])).filter(Boolean),
    decisions: suites
      .filter((s) => s.rencontre === String(rang))
      .map((s) => ({
        titre: s.titre,
        porteuse: s.structure === undefined ? undefined : nom(s.structure),
        echeance: s.echeance,
      })),
  });
  const points = SUJETS.map((sujet, i) => `${i + 1}. ${sujet}\n${DIT[i] ?? ''}`).join('\n\n');
  return jet.replace(/\nDécisions\n/, `\n${points}\n\nDécisions\n`);
}

/** What a structure that was there says otherwise, which waits for the coordination. */
function corriger(texte: string, { aujourdhui }: Vie) {
  const parties = partiesDuCompteRendu(texte);
  const partie = parties.findIndex((p) => p.includes(DIT[1]));
  const avant = parties[partie] ?? '';
  return {
    cle: 'exemple-amendement-1',
    partie,
    avant,
    propose: avant.replace(DIT[1], 'Deux accueils ferment la même semaine : ils alternent à partir du printemps.'),
    proposeLe: leJour(joursAvant(aujourdhui, 9)),
    etat: 'À trancher' as const,
  };
}

/** The mails that asked for the approval: each left once. */
const demandes = ({ rang, presentes }: Tenue, { contacts, aujourdhui }: Vie): readonly NouvelleSollicitation[] =>
  presentes.map(({ structure }) => {
    const i = contacts.findIndex((c) => c.structure === structure && c.principal === true);
    const demande = {
      nature: 'Invitation' as const,
      structure,
      rencontre: String(rang),
      ...(i < 0 ? {} : { contact: String(i + 1) }),
    };
    return {
      ...demande,
      cle: cleDeSollicitation({ ...demande, vague: 'approbation' }),
      canal: 'Courriel',
      etat: 'Envoyée',
      depart: 'Confirmé',
      envoyeeLe: leJour(joursAvant(aujourdhui, 2)),
      expireLe: leJour(joursAvant(aujourdhui, -58)),
    };
  });

/** Three faces, thrice: closed ten days after, counted on paper until then. Too few of them say nothing, as in life. */
function evaluer({ rang, rencontre, presentes }: Tenue, vie: Vie): readonly object[] {
  const hasard = vie.hasard.pour(`avis ${rencontre.debut}`);
  if (!hasard.chance(0.6)) return [];
  const personnes = Math.max(3, Math.round(presentes.length * (0.5 + hasard.reel() / 2)));
  const repartir = (favorables: number): ComptesDAvis['utile'] => {
    const oui = Math.min(personnes, Math.round(personnes * favorables));
    const peu = Math.round((personnes - oui) * (0.6 + hasard.reel() / 3));
    return { Oui: oui, 'Un peu': peu, Non: personnes - oui - peu };
  };
  const comptes: ComptesDAvis = { utile: repartir(0.8), parole: repartir(0.7), suite: repartir(0.6) };
  const close = joursDepuis(rencontre.debut, vie) > PUBLIE_APRES + 1;
  const cle = `exemple-evaluation-${rang}`;
  const commune = { cle, rencontre: String(rang), recus: { lien: 0, qr: 0 } };
  if (!close) return [{ ...commune, etat: 'Ouverte' as const, papier: comptes }];
  const closeLe = depuisHeureLocale(`${joursAvant(jourDe(rencontre.debut), -PUBLIE_APRES - 1)}T03:20:00`);
  // Under the threshold nothing was kept.
  const assez = personnesDe(comptes) >= 5;
  const rien = { Oui: 0, 'Un peu': 0, Non: 0 };
  const resultat = assez ? comptes : { utile: rien, parole: rien, suite: rien };
  return [{ ...commune, etat: 'Close' as const, papier: comptes, closeLe, personnes: assez ? personnes : 0, resultat }];
}
