import fc from 'fast-check';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { auPlafond, avecCelles, chargesDe, depassements } from '../../../core/sollicitations/budget.ts';
import { cleDInvitation, demandesRecentes, type Faits } from '../../../core/sollicitations/demandes.ts';
import { direCharge, direDemande } from '../../../core/sollicitations/dire.ts';
import { invitationsEnvoyees } from '../../../core/sollicitations/invitations-envoyees.ts';
import { jourDeRetour } from '../../../core/sollicitations/reporter.ts';
import { depuisHeureLocale, plusJours, plusMinutes } from '../../../core/temps/heure-locale.ts';
import { uneParticipation, uneRencontre, uneSollicitation } from '../rencontres/batisseurs.ts';

const JOUR = '2026-06-30';
const MAINTENANT = depuisHeureLocale(`${JOUR}T10:00:00`);
const il_y_a = (jours: number, heure = '10:00:00') => depuisHeureLocale(`${plusJours(JOUR, -jours)}T${heure}`);

let rang = 0;
const courriel = (valeurs: Partial<Sollicitation> = {}): Sollicitation => {
  rang += 1;
  return uneSollicitation({
    id: String(rang),
    cle: `fiche-s1-vague-${rang}`,
    structure: '1',
    envoyeeLe: il_y_a(1),
    ...valeurs,
  });
};
const faits = (f: Partial<Faits>): Faits => ({ sollicitations: [], participations: [], rencontres: [], ...f });
const combien = (f: Partial<Faits>, maintenant = MAINTENANT) => demandesRecentes(faits(f), maintenant).length;
const invitee = (rencontre: string, structure = '1', valeurs = {}) =>
  uneParticipation({
    id: `${rencontre}${structure}`,
    cle: `${rencontre}-${structure}`,
    rencontre,
    structure,
    statut: 'Invité',
    ...valeurs,
  });
const planifiee = (id: string, jours: number, valeurs = {}) =>
  uneRencontre({ id, etat: 'Planifiée', debut: '2026-09-01T08:00:00Z', planifieeLe: il_y_a(jours), ...valeurs });

describe('ce qui compte', () => {
  test('le budget court sur trente jours, aujourd’hui compris, de minuit à maintenant, là où sont les gens', () => {
    const parti = (envoyeeLe: string) => combien({ sollicitations: [courriel({ envoyeeLe })] });
    expect(parti(il_y_a(29, '00:00:00'))).toBe(1);
    expect(parti(il_y_a(30, '23:59:59'))).toBe(0);
    expect(parti(MAINTENANT)).toBe(1);
    expect(parti(plusMinutes(MAINTENANT, 1))).toBe(0);
  });

  test.each<[string, Partial<Sollicitation>, number]>([
    ['un courriel parti', {}, 1],
    ['un courriel auquel il a été répondu', { etat: 'Répondue' }, 1],
    ['un appel noté', { canal: 'Téléphone', cle: 'appel-campagne-7-1' }, 1],
    ['une visite', { canal: 'Visite', cle: 'appel-campagne-7-2' }, 1],
    ['un envoi sur papier', { canal: 'Papier' }, 1],
    ['un lien révoqué après son départ', { revoquee: true }, 1],
    ['un courriel annulé', { etat: 'Annulée' }, 0],
    ['un courriel qui attend', { etat: 'À envoyer', envoyeeLe: undefined }, 0],
    ['un courriel revenu', { etat: 'En erreur' }, 0],
    ['ce que la personne a demandé elle-même', { nature: 'Mes données' }, 0],
    ['un annuaire remis', { nature: 'Remise' }, 0],
    ['un compte rendu remis', { nature: 'Invitation', cle: 'invitation-s1-r5-compte-rendu', rencontre: '5' }, 0],
  ])('%s : %#', (_quoi, valeurs, n) => {
    expect(combien({ sollicitations: [courriel(valeurs)] })).toBe(n);
  });

  test('l’invitation qu’envoie Outlook est une demande, du jour où la rencontre est planifiée', () => {
    const rencontres = [planifiee('5', 3), planifiee('6', 40), uneRencontre({ id: '7', etat: 'Brouillon' })];
    const participations = ['5', '6', '7'].map((r) => invitee(r));
    expect(demandesRecentes(faits({ rencontres, participations }), MAINTENANT)).toMatchObject([
      { structure: '1', nature: 'Invitation', canal: 'Teams', rencontre: '5', le: il_y_a(3) },
    ]);
  });

  test('ajoutée ensuite, une structure a été invitée ce jour-là ; venue sans invitation, jamais', () => {
    const rencontres = [planifiee('6', 40)];
    const ajoutee = { ...invitee('6'), creeLe: il_y_a(2) };
    expect(demandesRecentes(faits({ rencontres, participations: [ajoutee] }), MAINTENANT)).toMatchObject([
      { le: il_y_a(2) },
    ]);
    expect(combien({ rencontres, participations: [{ ...ajoutee, sansInvitation: true }] })).toBe(0);
  });

  test('une rencontre annulée avait invité ; écrite après coup, une participation ne dit rien du jour', () => {
    const annulee = planifiee('5', 3, { etat: 'Annulée' });
    expect(combien({ rencontres: [annulee], participations: [invitee('5')] })).toBe(1);
    const passee = planifiee('5', 60, { debut: il_y_a(50) });
    expect(combien({ rencontres: [passee], participations: [{ ...invitee('5'), creeLe: il_y_a(1) }] })).toBe(0);
  });

  test('dite deux fois, une même demande n’en est qu’une ; un rappel en est une autre', () => {
    const rencontres = [planifiee('5', 3)];
    const participations = [invitee('5')];
    const page = (vague: string, jours: number) =>
      courriel({ nature: 'Invitation', rencontre: '5', cle: `invitation-s1-r5-${vague}`, envoyeeLe: il_y_a(jours) });
    const sollicitations = [page('invitation', 2), page('invitation-2', 1)];
    expect(demandesRecentes(faits({ rencontres, participations, sollicitations }), MAINTENANT)).toMatchObject([
      { cle: cleDInvitation('5', '1'), le: il_y_a(1), canal: 'Courriel' },
    ]);
    const sondage = (vague: string) =>
      courriel({ nature: 'Sondage de date', rencontre: '5', sondage: '9', cle: `sondage-s1-r5-d9-${vague}` });
    expect(combien({ sollicitations: [sondage('sondage'), sondage('rappel')] })).toBe(2);
  });
});

const uneLigne = fc.record({
  structure: fc.constantFrom('1', '2', '3'),
  jours: fc.integer({ min: 0, max: 60 }),
  etat: fc.constantFrom('Envoyée', 'Répondue', 'À envoyer', 'Annulée', 'En erreur' as const),
  nature: fc.constantFrom('Confirmation de fiche', 'Mise en lien', 'Remise', 'Sondage de date' as const),
});

test('l’ordre des lignes ne change rien, aucune ne compte deux fois, aucune de trop', () => {
  fc.assert(
    fc.property(fc.array(uneLigne, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (lignes, hasard) => {
      const sollicitations = lignes.map(({ jours, ...l }, i) =>
        courriel({ ...l, id: String(i + 1), cle: `cle-s${l.structure}-${i}`, envoyeeLe: il_y_a(jours) }),
      );
      const attendues = lignes.filter(
        ({ jours, etat, nature }) => jours < 30 && (etat === 'Envoyée' || etat === 'Répondue') && nature !== 'Remise',
      );
      const melangees = sollicitations
        .map((s) => ({ s, n: hasard.next().value as number }))
        .toSorted((a, b) => a.n - b.n)
        .map(({ s }) => s);
      const lues = demandesRecentes(faits({ sollicitations }), MAINTENANT);
      expect(lues).toHaveLength(attendues.length);
      expect(demandesRecentes(faits({ sollicitations: [...melangees, ...melangees] }), MAINTENANT)).toEqual(lues);
      const charges = chargesDe(faits({ sollicitations }), MAINTENANT);
      expect([...charges.values()].flat()).toHaveLength(lues.length);
    }),
  );
});

test('un jour plus tard, le budget n’a rien de plus que ce qui est parti ce jour-là', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 20 }), (jours) => {
      const sollicitations = jours.map((j) => courriel({ envoyeeLe: il_y_a(j) }));
      const demain = depuisHeureLocale(`${plusJours(JOUR, 1)}T10:00:00`);
      expect(combien({ sollicitations }, demain)).toBe(jours.filter((j) => j < 29).length);
    }),
  );
});

describe('au-dessus du budget', () => {
  const trois = [courriel(), courriel(), courriel()];
  const charges = chargesDe(faits({ sollicitations: [...trois, courriel({ structure: '2' })] }), MAINTENANT);

  test('dit qui le serait une fois sollicité, combien de fois, et par quoi', () => {
    expect(depassements({ structures: ['2', '1', '1', '4'], charges, plafond: 3 })).toMatchObject([
      { structure: '1', apres: 4, demandes: [{}, {}, {}] },
    ]);
    expect(depassements({ structures: ['2', '1'], charges, plafond: 1 }).map(({ structure }) => structure)).toEqual([
      '1',
      '2',
    ]);
  });

  test('redire ce qui vient d’être demandé n’ajoute rien, sauf à qui est déjà au-dessus', () => {
    const cleDe = () => trois[0]?.cle ?? '';
    expect(depassements({ structures: ['1'], charges, plafond: 3, cleDe })).toEqual([]);
    expect(depassements({ structures: ['1'], charges, plafond: 2, cleDe })).toMatchObject([{ apres: 3 }]);
  });

  test('au plafond, rien de plus ne se demande sans le dépasser', () => {
    expect([3, 4].map((plafond) => auPlafond(charges.get('1') ?? [], plafond))).toEqual([true, false]);
  });

  test('aucune structure, ou cinq mille : le compte tient dans l’instant', () => {
    expect(depassements({ structures: [], charges: new Map(), plafond: 3 })).toEqual([]);
    const sollicitations = Array.from({ length: 20_000 }, (_, i) => ({
      ...(trois[0] as Sollicitation),
      id: String(i),
      cle: `c${i}`,
      structure: String(i % 5000),
    }));
    const structures = Array.from({ length: 5000 }, (_, i) => String(i));
    const toutes = chargesDe(faits({ sollicitations }), MAINTENANT);
    expect(depassements({ structures, charges: toutes, plafond: 3 })).toHaveLength(5000);
  });
});

test('une demande se dit avec ce qu’elle concerne, sa voie et son jour', () => {
  const noms = { rencontres: new Map([['5', { titre: 'Café des parents' }]]), campagnes: new Map() };
  const [d] = demandesRecentes(faits({ rencontres: [planifiee('5', 3)], participations: [invitee('5')] }), MAINTENANT);
  expect(d && direDemande(d, noms)).toBe('invitation (Outlook), « Café des parents », le 27/06/2026');
  expect([0, 1, 2].map(direCharge)).toEqual([
    'aucune demande en 30 jours',
    '1 demande en 30 jours',
    '2 demandes en 30 jours',
  ]);
});

test('propriété : le jour de retour est le premier où une demande de plus tient dans le budget', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      (jours, plafond) => {
        const sollicitations = jours.map((j) => courriel({ envoyeeLe: il_y_a(j) }));
        const retour = jourDeRetour(demandesRecentes(faits({ sollicitations }), MAINTENANT), plafond);
        const plein = (jour: string) =>
          auPlafond(demandesRecentes(faits({ sollicitations }), depuisHeureLocale(`${jour}T23:00:00`)), plafond);
        if (retour === undefined) return expect(plein(JOUR)).toBe(false);
        expect([plein(plusJours(retour, -1)), plein(retour)]).toEqual([true, false]);
      },
    ),
  );
});

describe('plusieurs invitations qui partent ensemble', () => {
  const AUCUN = new Map<string, string>();
  const seance = (id: string) => uneRencontre({ id, etat: 'À planifier', debut: '2026-09-01T08:00:00Z' });
  const invitees = ['5', '6', '7'].flatMap((id) => [invitee(id, '1'), invitee(id, '2', { role: 'Informé' })]);
  const seanceEnvoyee = (id: string, reports: ReadonlyMap<string, string> = AUCUN) =>
    invitationsEnvoyees(seance(id), invitees, { reports, maintenant: MAINTENANT });
  const charges = (f: Partial<Faits> = {}) => chargesDe(faits(f), MAINTENANT);

  test('chacune compte, pour les structures attendues seulement', () => {
    const apres = avecCelles(charges(), [...seanceEnvoyee('5'), ...seanceEnvoyee('6')]);
    expect([apres.get('1')?.length, apres.get('2')]).toEqual([2, undefined]);
    const cleDe = (structure: string) => cleDInvitation('7', structure);
    expect(depassements({ structures: ['1'], charges: apres, plafond: 2, cleDe })).toMatchObject([{ apres: 3 }]);
    expect(depassements({ structures: ['1'], charges: charges(), plafond: 2, cleDe })).toEqual([]);
  });

  test('ce qui a déjà été dit ne pèse pas deux fois', () => {
    const dejaDite = charges({ rencontres: [planifiee('5', 2)], participations: [invitee('5')] });
    expect(avecCelles(dejaDite, seanceEnvoyee('5')).get('1')).toHaveLength(1);
  });

  test('une invitation reportée prend la place libérée ce jour-là : la suivante attend plus longtemps', () => {
    const deja = charges({
      sollicitations: [courriel({ envoyeeLe: il_y_a(28) }), courriel({ envoyeeLe: il_y_a(20) })],
    });
    const jour = jourDeRetour(deja.get('1') ?? [], 2);
    expect(jour).toBe(plusJours(JOUR, 2));
    const ensuite = avecCelles(deja, seanceEnvoyee('5', new Map([['1', jour ?? '']])));
    expect(jourDeRetour(ensuite.get('1') ?? [], 2)).toBe(plusJours(JOUR, 10));
  });
});
